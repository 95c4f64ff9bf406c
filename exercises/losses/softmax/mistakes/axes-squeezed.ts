import * as tf from '@tensorflow/tfjs';

export function softmax(x: tf.Tensor2D): tf.Tensor2D {
  const e = tf.exp(tf.sub(x, tf.max(x, 1, true)));
  return tf.squeeze(tf.div(e, tf.sum(e, 1, true)));
}

export function softmaxBackward(dy: tf.Tensor2D, y: tf.Tensor2D): tf.Tensor2D {
  const along = tf.sum(tf.mul(dy, y), 1, true);
  return tf.mul(y, tf.sub(dy, along));
}
