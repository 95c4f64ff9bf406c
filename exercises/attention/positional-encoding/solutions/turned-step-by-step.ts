import * as tf from '@tensorflow/tfjs';

/** Each row is the one before, turned by the rotation of one position. */
export function positionalEncoding(n: number, d: number): tf.Tensor2D {
  if (d % 2 > 0) throw new Error('d must be even');
  const turns = Array.from({ length: d / 2 }, (_, j) => rotation(1, j, d));
  const rows = [Array.from({ length: d }, (_, column) => column % 2)];
  while (rows.length < n) {
    const last = rows.at(-1)!;
    rows.push(turns.flatMap((turn, j) => turn.map(([a, b]) => a! * last[2 * j]! + b! * last[2 * j + 1]!)));
  }
  return tf.tensor2d(rows, [n, d], 'float32');
}

export function addPositional(x: tf.Tensor3D): tf.Tensor3D {
  const encoding = positionalEncoding(x.shape[1], x.shape[2]);
  return tf.stack(tf.unstack(x).map((sequence) => sequence.add(encoding))) as tf.Tensor3D;
}

export function rotation(delta: number, j: number, d: number): number[][] {
  const angle = delta * Math.pow(10000, -(2 * j) / d);
  return [
    [Math.cos(angle), Math.sin(angle)],
    [Math.cos(angle + Math.PI / 2), Math.cos(angle)],
  ];
}
