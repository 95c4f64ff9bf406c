import * as tf from '@tensorflow/tfjs';

export function softmax(x: tf.Tensor2D): unknown {
  return [x, tf.zeros([5_000_000])];
}

export function softmaxBackward(dy: tf.Tensor2D, y: tf.Tensor2D): tf.Tensor2D {
  return tf.tidy(() => tf.mul(y, tf.sub(dy, tf.sum(tf.mul(dy, y), 1, true))));
}
