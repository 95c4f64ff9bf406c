import * as tf from '@tensorflow/tfjs';

export function adagrad(
  w: tf.Tensor,
  acc: tf.Tensor,
  g: tf.Tensor,
  lr: number,
  eps: number,
): { w: tf.Tensor; acc: tf.Tensor } {
  const newAcc = tf.add(acc, tf.square(g));
  const step = tf.div(g, tf.add(tf.sqrt(newAcc), eps));
  return { w: tf.sub(w, tf.mul(step, lr)), acc: newAcc };
}

export function rmsprop(
  w: tf.Tensor,
  s: tf.Tensor,
  g: tf.Tensor,
  lr: number,
  rho: number,
  eps: number,
): { w: tf.Tensor; s: tf.Tensor } {
  const newS = tf.add(tf.mul(s, rho), tf.square(g));
  const step = tf.div(g, tf.add(tf.sqrt(newS), eps));
  return { w: tf.sub(w, tf.mul(step, lr)), s: newS };
}
