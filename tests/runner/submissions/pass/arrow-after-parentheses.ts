import * as tf from '@tensorflow/tfjs';

type Shift = (x: tf.Tensor2D) => tf.Tensor2D;

const stable = true;
const shift: Shift = (x) => tf.sub(x, tf.max(x, 1, true));

export function softmax(x: tf.Tensor2D): tf.Tensor2D {
  const prepare: Shift = stable ? (shift) : t => t;
  const e = tf.exp(prepare(x));
  return tf.div(e, tf.sum(e, 1, true));
}

export function softmaxBackward(dy: tf.Tensor2D, y: tf.Tensor2D): tf.Tensor2D {
  return tf.mul(y, tf.sub(dy, tf.sum(tf.mul(dy, y), 1, true)));
}
