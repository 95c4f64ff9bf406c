import * as tf from '@tensorflow/tfjs';

export function positionalEncoding(n: number, d: number): tf.Tensor2D {
  if (d % 2 !== 0) throw new Error(`A width of ${d} cannot be cut into pairs.`);
  const frequencies = Array.from({ length: d }, (_, column) => 10000 ** (-column / d));
  const angles = tf.range(0, n).expandDims(1).mul(tf.tensor1d(frequencies));
  const even = tf.range(0, d).mod(2).equal(0);
  return tf.where(even, angles.sin(), angles.cos()) as tf.Tensor2D;
}

export function addPositional(x: tf.Tensor3D): tf.Tensor3D {
  return x.add(positionalEncoding(x.shape[1], x.shape[2]));
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
