import * as tf from '@tensorflow/tfjs';

export function adamw(
  w: tf.Tensor,
  m: tf.Tensor, // first moment so far
  v: tf.Tensor, // second moment so far
  g: tf.Tensor,
  t: number, // 1 at the first step
  lr: number,
  b1: number,
  b2: number,
  eps: number,
  wd: number, // weight decay
): { w: tf.Tensor; m: tf.Tensor; v: tf.Tensor } {
  // Plain gradient descent for now: neither moments nor decay.
  return { w: tf.sub(w, tf.mul(g, lr)), m: tf.clone(m), v: tf.clone(v) };
}
