import * as tf from '@tensorflow/tfjs';

export function logSoftmax(x: tf.Tensor2D): tf.Tensor2D {
  const shifted: tf.Tensor2D = tf.sub(x, tf.max(x, 1, true));
  return tf.sub(shifted, tf.log(tf.sum(tf.exp(shifted), 1, true)));
}

export function logSoftmaxBackward(dy: tf.Tensor2D, y: tf.Tensor2D): tf.Tensor2D {
  const p = tf.exp(y);
  return tf.mul(p, tf.sub(dy, tf.sum(tf.mul(dy, p), 1, true)));
}
