import * as tf from '@tensorflow/tfjs';

export function fans(shape: number[]): { fanIn: number; fanOut: number } {
  // shape is [D, M] or [kh, kw, Cin, Cout].
  return { fanIn: shape.length, fanOut: shape.length };
}

export function xavierUniform(u: tf.Tensor): tf.Tensor {
  // u is uniform on [0, 1), in the shape of the weight: u.shape.
  return tf.clone(u);
}

export function xavierNormal(z: tf.Tensor): tf.Tensor {
  // z is standard normal, in the shape of the weight.
  return tf.clone(z);
}

export function heNormal(z: tf.Tensor): tf.Tensor {
  // z is standard normal, in the shape of the weight.
  return tf.clone(z);
}
