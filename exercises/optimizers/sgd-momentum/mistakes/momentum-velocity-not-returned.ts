import * as tf from '@tensorflow/tfjs';

type Moved = { w: tf.Tensor; v: tf.Tensor };

export function sgd(w: tf.Tensor, g: tf.Tensor, lr: number): tf.Tensor {
  return tf.sub(w, tf.mul(g, lr));
}

export function momentum(w: tf.Tensor, v: tf.Tensor, g: tf.Tensor, lr: number, mu: number): Moved {
  const newV = tf.add(tf.mul(v, mu), g);
  return { w: tf.sub(w, tf.mul(newV, lr)), v: tf.clone(v) };
}

export function nesterov(w: tf.Tensor, v: tf.Tensor, g: tf.Tensor, lr: number, mu: number): Moved {
  const newV = tf.add(tf.mul(v, mu), g);
  const ahead = tf.add(g, tf.mul(newV, mu));
  return { w: tf.sub(w, tf.mul(ahead, lr)), v: newV };
}
