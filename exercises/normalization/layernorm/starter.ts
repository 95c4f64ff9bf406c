import * as tf from '@tensorflow/tfjs';

type Gradients = { dx: tf.Tensor3D; dgamma: tf.Tensor1D; dbeta: tf.Tensor1D };

/** Every token of x is normalised over its own features, then scaled and shifted. x: [B, L, D]; gamma, beta: [D]. */
export function layerNorm(x: tf.Tensor3D, gamma: tf.Tensor1D, beta: tf.Tensor1D, eps: number): tf.Tensor3D {
  // Which axis do the mean and the variance of a token run over, and what shape must they keep?
  return x.mul(gamma).add(beta);
}

/** The gradients of the forward for x, gamma and beta, given dy = dL/dy: [B, L, D]. */
export function layerNormBackward(dy: tf.Tensor3D, x: tf.Tensor3D, gamma: tf.Tensor1D, eps: number): Gradients {
  const dx = tf.zerosLike(x);
  const dgamma = tf.zerosLike(gamma);
  const dbeta = tf.zerosLike(gamma);
  return { dx, dgamma, dbeta };
}
