import * as tf from '@tensorflow/tfjs';

export function adagrad(
  w: tf.Tensor,
  acc: tf.Tensor, // what has been gathered so far
  g: tf.Tensor,
  lr: number,
  eps: number,
): { w: tf.Tensor; acc: tf.Tensor } {
  // Plain gradient descent for now: one rate for all weights.
  return { w: tf.sub(w, tf.mul(g, lr)), acc: tf.clone(acc) };
}

export function rmsprop(
  w: tf.Tensor,
  s: tf.Tensor, // the average so far
  g: tf.Tensor,
  lr: number,
  rho: number,
  eps: number,
): { w: tf.Tensor; s: tf.Tensor } {
  // Here too.
  return { w: tf.sub(w, tf.mul(g, lr)), s: tf.clone(s) };
}
