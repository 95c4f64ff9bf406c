import * as tf from '@tensorflow/tfjs';

type Moved = { w: tf.Tensor; v: tf.Tensor };

export function sgd(w: tf.Tensor, g: tf.Tensor, lr: number): tf.Tensor {
  return tf.sub(w, tf.mul(g, lr));
}

export function momentum(w: tf.Tensor, v: tf.Tensor, g: tf.Tensor, lr: number, mu: number): Moved {
  const newV = tf.add(tf.mul(v, mu), g);
  return { w: tf.sub(w, tf.mul(newV, lr)), v: newV };
}

export function nesterov(w: tf.Tensor, v: tf.Tensor, g: tf.Tensor, lr: number, mu: number): Moved {
  const newV = tf.sub(tf.mul(v, mu), tf.mul(g, lr));
  const ahead = tf.sub(tf.mul(newV, 1 + mu), tf.mul(v, mu));
  return { w: tf.add(w, ahead), v: newV };
}
