import * as tf from '@tensorflow/tfjs';

function again(x: tf.Tensor2D): tf.Tensor2D {
  return again(x);
}

export function softmax(x: tf.Tensor2D): tf.Tensor2D {
  return again(x);
}

export function softmaxBackward(dy: tf.Tensor2D, y: tf.Tensor2D): tf.Tensor2D {
  return tf.mul(y, tf.sub(dy, tf.sum(tf.mul(dy, y), 1, true)));
}
