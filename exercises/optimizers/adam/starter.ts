import * as tf from '@tensorflow/tfjs';

export function adam(
  w: tf.Tensor,
  m: tf.Tensor, // first moment so far
  v: tf.Tensor, // second moment so far
  g: tf.Tensor,
  t: number, // 1 at the first step: the corrections need it
  lr: number,
  b1: number,
  b2: number,
  eps: number,
): { w: tf.Tensor; m: tf.Tensor; v: tf.Tensor } {
  // Plain gradient descent for now. m and v are not updated yet.
  return { w: tf.sub(w, tf.mul(g, lr)), m: tf.clone(m), v: tf.clone(v) };
}
