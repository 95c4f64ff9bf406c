import * as tf from '@tensorflow/tfjs';

export function sigmoid(x: tf.Tensor): tf.Tensor {
  // Between 0 and 1, for any x from −100 to 100.
  return tf.zerosLike(x);
}

export function sigmoidBackward(dy: tf.Tensor, y: tf.Tensor): tf.Tensor {
  // dy is dL/dy, y is what sigmoid returned. Return dL/dx.
  return tf.mul(dy, y);
}

export function tanhF(x: tf.Tensor): tf.Tensor {
  // Between −1 and 1.
  return tf.zerosLike(x);
}

export function tanhBackward(dy: tf.Tensor, y: tf.Tensor): tf.Tensor {
  // dy is dL/dy, y is what tanhF returned. Return dL/dx.
  return tf.mul(dy, y);
}
