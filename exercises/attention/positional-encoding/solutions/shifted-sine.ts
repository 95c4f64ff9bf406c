import * as tf from '@tensorflow/tfjs';

/** A cosine is a sine that runs a quarter turn ahead: one sine of all columns. */
export function positionalEncoding(n: number, d: number): tf.Tensor2D {
  const columns = Array.from({ length: d }, (_, column) => column);
  if (columns.length % 2 === 1) throw new RangeError('the width has to be even');
  const frequencies = columns.map((column) => Math.exp((-Math.log(10000) * (column - (column % 2))) / d));
  const phases = columns.map((column) => (column % 2) * (Math.PI / 2));
  const positions = tf.range(0, n).reshape([n, 1]);
  return tf.sin(tf.add(tf.matMul(positions, tf.tensor2d(frequencies, [1, d])), phases)) as tf.Tensor2D;
}

export function addPositional(x: tf.Tensor3D): tf.Tensor3D {
  const [, n, d] = x.shape;
  return tf.add(positionalEncoding(n, d).expandDims(0), x);
}

export function rotation(delta: number, j: number, d: number): number[][] {
  const angle = delta / 10000 ** ((2 * j) / d);
  const [sine, cosine] = [Math.sin(angle), Math.cos(angle)];
  return [
    [cosine, sine],
    [0 - sine, cosine],
  ];
}
