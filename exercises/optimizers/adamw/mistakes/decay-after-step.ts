import * as tf from '@tensorflow/tfjs';

export function adamw(
  w: tf.Tensor,
  m: tf.Tensor,
  v: tf.Tensor,
  g: tf.Tensor,
  t: number,
  lr: number,
  b1: number,
  b2: number,
  eps: number,
  wd: number,
): { w: tf.Tensor; m: tf.Tensor; v: tf.Tensor } {
  const newM = tf.add(tf.mul(m, b1), tf.mul(g, 1 - b1));
  const newV = tf.add(tf.mul(v, b2), tf.mul(tf.square(g), 1 - b2));
  const mHat = tf.div(newM, 1 - b1 ** t);
  const vHat = tf.div(newV, 1 - b2 ** t);
  const step = tf.div(mHat, tf.add(tf.sqrt(vHat), eps));
  const moved = tf.sub(w, tf.mul(step, lr));
  return { w: tf.mul(moved, 1 - lr * wd), m: newM, v: newV };
}
