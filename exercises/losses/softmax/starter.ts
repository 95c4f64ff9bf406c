import * as tf from '@tensorflow/tfjs';

export function softmax(x: tf.Tensor2D): tf.Tensor2D {
  // Each row of x becomes probabilities: positive, and summing to 1.
  return tf.zerosLike(x);
}

export function softmaxBackward(dy: tf.Tensor2D, y: tf.Tensor2D): tf.Tensor2D {
  // dy is dL/dy, y is what softmax returned. Return dL/dx.
  return tf.mul(dy, y);
}
