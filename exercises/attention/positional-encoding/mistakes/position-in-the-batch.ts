import * as tf from '@tensorflow/tfjs';

export function positionalEncoding(n: number, d: number): tf.Tensor2D {
  if (d % 2 !== 0) throw new Error(`A width of ${d} cannot be cut into pairs.`);
  const frequencies = Array.from({ length: d / 2 }, (_, j) => frequency(j, d));
  const angles = tf.range(0, n).expandDims(1).mul(tf.tensor1d(frequencies));
  return tf.stack([angles.sin(), angles.cos()], 2).reshape([n, d]);
}

export function addPositional(x: tf.Tensor3D): tf.Tensor3D {
  return x.add(positionalEncoding(x.shape[0], x.shape[2]).expandDims(1));
}

export function rotation(delta: number, j: number, d: number): number[][] {
  const angle = delta * frequency(j, d);
  return [
    [Math.cos(angle), Math.sin(angle)],
    [-Math.sin(angle), Math.cos(angle)],
  ];
}

function frequency(j: number, d: number): number {
  return 10000 ** ((-2 * j) / d);
}
