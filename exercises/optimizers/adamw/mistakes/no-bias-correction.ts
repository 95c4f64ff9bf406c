import * as tf from '@tensorflow/tfjs';

export function adamw(
  w: tf.Tensor,
  m: tf.Tensor,
  v: tf.Tensor,
  g: tf.Tensor,
  _t: number,
  lr: number,
  b1: number,
  b2: number,
  eps: number,
  wd: number,
): { w: tf.Tensor; m: tf.Tensor; v: tf.Tensor } {
  const newM = tf.add(tf.mul(m, b1), tf.mul(g, 1 - b1));
  const newV = tf.add(tf.mul(v, b2), tf.mul(tf.square(g), 1 - b2));
  const mHat = newM;
  const vHat = newV;
  const step = tf.div(mHat, tf.add(tf.sqrt(vHat), eps));
  const decay = tf.mul(w, wd);
  return { w: tf.sub(w, tf.mul(tf.add(step, decay), lr)), m: newM, v: newV };
}
