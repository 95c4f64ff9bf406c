import * as tf from '@tensorflow/tfjs';

export function square(x: tf.Tensor): tf.Tensor {
  return tf.zerosLike(x);
}

export function squareBackward(dy: tf.Tensor, x: tf.Tensor): tf.Tensor {
  // dy is dL/dy, x is what square was given. Return dL/dx.
  return tf.mul(dy, tf.zerosLike(x));
}
