import * as tf from '@tensorflow/tfjs';

export function relu(x: tf.Tensor): tf.Tensor {
  return tf.zerosLike(x);
}

export function reluBackward(dy: tf.Tensor, x: tf.Tensor): tf.Tensor {
  // dy is dL/dy, x is what relu was given. Return dL/dx.
  return tf.mul(dy, tf.zerosLike(x));
}

export function leakyRelu(x: tf.Tensor, alpha: number): tf.Tensor {
  // α may be any number: 0, negative, or larger than 1.
  return tf.mul(x, alpha);
}

export function leakyReluBackward(dy: tf.Tensor, x: tf.Tensor, alpha: number): tf.Tensor {
  // x and alpha are what leakyRelu was given. Return dL/dx.
  return tf.mul(tf.mul(dy, alpha), tf.zerosLike(x));
}
