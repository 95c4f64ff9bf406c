import * as tf from '@tensorflow/tfjs';

export function logSoftmax(x: tf.Tensor2D): tf.Tensor2D {
  const shifted: tf.Tensor2D = tf.sub(x, tf.max(x, 1, true));
  return tf.exp(tf.sub(shifted, tf.log(tf.sum(tf.exp(shifted), 1, true))));
}

export function logSoftmaxBackward(dy: tf.Tensor2D, y: tf.Tensor2D): tf.Tensor2D {
  return tf.sub(dy, tf.mul(tf.exp(y), tf.sum(dy, 1, true)));
}
