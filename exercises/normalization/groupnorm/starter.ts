import * as tf from '@tensorflow/tfjs';

type Gradients = { dx: tf.Tensor4D; dgamma: tf.Tensor1D; dbeta: tf.Tensor1D };

/** Every group of channels of every image is normalised, then each channel scaled and shifted. x: [N, H, W, C]. */
export function groupNorm(
  x: tf.Tensor4D,
  gamma: tf.Tensor1D,
  beta: tf.Tensor1D,
  groups: number,
  eps: number,
): tf.Tensor4D {
  // Which numbers of x share one mean, and into which shape must x be brought so that they lie along axes of their own?
  return x.mul(gamma).add(beta);
}

/** The gradients of the forward for x, gamma and beta, given dy = dL/dy: [N, H, W, C]. */
export function groupNormBackward(
  dy: tf.Tensor4D,
  x: tf.Tensor4D,
  gamma: tf.Tensor1D,
  groups: number,
  eps: number,
): Gradients {
  const dx = tf.zerosLike(x);
  const dgamma = tf.zerosLike(gamma);
  const dbeta = tf.zerosLike(gamma);
  return { dx, dgamma, dbeta };
}
