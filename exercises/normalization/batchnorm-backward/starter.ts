import * as tf from '@tensorflow/tfjs';

type Gradients = { dx: tf.Tensor2D; dgamma: tf.Tensor1D; dbeta: tf.Tensor1D };

/**
 * The gradients of y = gamma * xhat + beta, given dy = dL/dy.
 * dy, x: [N, C]; gamma: [C]; statistics are those of the columns of x, as in training.
 */
export function batchNormBackward(dy: tf.Tensor2D, x: tf.Tensor2D, gamma: tf.Tensor1D, eps: number): Gradients {
  // Start with the forward: the mean, the biased variance and xhat of every column.
  const dx = tf.zerosLike(x);
  const dgamma = tf.zerosLike(gamma);
  const dbeta = tf.zerosLike(gamma);
  return { dx, dgamma, dbeta };
}
