import * as tf from '@tensorflow/tfjs';

export function double(x: tf.Tensor): tf.Tensor {
  return tf.mul(x, 3);
}

export const doubleBackward = (dy: tf.Tensor): tf.Tensor => tf.mul(dy, 2);
