import * as tf from '@tensorflow/tfjs';

export function fans(shape: number[]): { fanIn: number; fanOut: number } {
  const [inputs, outputs] = shape.slice(-2) as [number, number];
  const window = shape.slice(0, -2).reduce((product, size) => product * size, 1);
  return { fanIn: window * inputs, fanOut: window * outputs };
}

export function xavierUniform(u: tf.Tensor): tf.Tensor {
  const { fanIn, fanOut } = fans(u.shape);
  const bound = Math.sqrt(6 / (fanIn + fanOut));
  return tf.mul(tf.sub(1, tf.mul(u, 2)), bound);
}

export function xavierNormal(z: tf.Tensor): tf.Tensor {
  const { fanIn, fanOut } = fans(z.shape);
  return tf.mul(z, Math.sqrt(2 / (fanIn + fanOut)));
}

export function heNormal(z: tf.Tensor): tf.Tensor {
  return tf.mul(z, Math.sqrt(2 / fans(z.shape).fanIn));
}
