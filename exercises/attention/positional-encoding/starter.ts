import * as tf from '@tensorflow/tfjs';

/** [n, d]: row i belongs to position i, columns 2j and 2j + 1 to the pair j. */
export function positionalEncoding(n: number, d: number): tf.Tensor2D {
  // How fast does the pair j turn, from one position to the next?
  return tf.zeros([n, d]);
}

/** x: [B, n, d], with the encoding of its position added to every token. */
export function addPositional(x: tf.Tensor3D): tf.Tensor3D {
  return x.clone();
}

/** The matrix that takes the column (P[i, 2j], P[i, 2j + 1]) to position i + delta. */
export function rotation(delta: number, j: number, d: number): number[][] {
  return [
    [1, 0],
    [0, 1],
  ];
}
