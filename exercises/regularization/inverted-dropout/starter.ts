import * as tf from '@tensorflow/tfjs';

export function dropout(
  x: tf.Tensor, // any shape
  u: tf.Tensor, // the shape of x: one number of [0, 1) for each activation, already drawn
  keepProb: number, // the probability of staying
  training: boolean,
): { y: tf.Tensor; mask: tf.Tensor } {
  // mask is what x is multiplied by; the backward pass gets it back.
  const mask = tf.zerosLike(x);
  return { y: tf.mul(x, mask), mask };
}

export function dropoutBackward(dy: tf.Tensor, mask: tf.Tensor): tf.Tensor {
  // dy is dL/dy; mask is the one that the forward pass returned. Return dL/dx.
  return tf.zerosLike(dy);
}
