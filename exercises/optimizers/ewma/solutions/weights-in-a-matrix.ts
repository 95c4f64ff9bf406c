import * as tf from '@tensorflow/tfjs';

/** Every average is a weighted sum: row t has the weights of the values up to t, and the product is all of them. */
export async function ewma(xs: tf.Tensor1D, beta: number, correct: boolean): Promise<tf.Tensor1D> {
  const count = xs.size;
  if (count === 0) return xs.clone();
  const weights = Array.from({ length: count }, (_row, t) =>
    Array.from({ length: count }, (_column, i) => (i <= t ? (1 - beta) * beta ** (t - i) : 0)),
  );
  const totals = weights.map((row) => (correct ? row.reduce((sum, weight) => sum + weight, 0) : 1));
  const normalised = weights.map((row, t) => row.map((weight) => weight / totals[t]!));
  return tf.tensor2d(normalised).matMul(xs.reshape([count, 1])).reshape([count]);
}
