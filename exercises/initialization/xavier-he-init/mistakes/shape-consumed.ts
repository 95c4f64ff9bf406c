import * as tf from '@tensorflow/tfjs';

export function fans(shape: number[]): { fanIn: number; fanOut: number } {
  const outputs = shape.pop()!;
  const inputs = shape.pop()!;
  const window = shape.reduce((product, size) => product * size, 1);
  return { fanIn: window * inputs, fanOut: window * outputs };
}

export function xavierUniform(u: tf.Tensor): tf.Tensor {
  const { fanIn, fanOut } = fans([...u.shape]);
  const bound = Math.sqrt(6 / (fanIn + fanOut));
  return tf.mul(tf.sub(tf.mul(u, 2), 1), bound);
}

export function xavierNormal(z: tf.Tensor): tf.Tensor {
  const { fanIn, fanOut } = fans([...z.shape]);
  return tf.mul(z, Math.sqrt(2 / (fanIn + fanOut)));
}

export function heNormal(z: tf.Tensor): tf.Tensor {
  return tf.mul(z, Math.sqrt(2 / fans([...z.shape]).fanIn));
}
