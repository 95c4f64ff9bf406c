import * as tf from '@tensorflow/tfjs';

/** On plain numbers: every product of the forward pass once, and both of its factors in the backward pass. */
export async function affineForward(x: tf.Tensor2D, w: tf.Tensor2D, b: tf.Tensor1D): Promise<tf.Tensor2D> {
  const [rows, weights, bias] = await Promise.all([x.array(), w.array(), b.array()]);
  const y = rows.map((row) =>
    bias.map((start, m) => {
      let score = start;
      row.forEach((value, d) => (score += value * weights[d]![m]!));
      return score;
    }),
  );
  return tf.tensor2d(y, [x.shape[0], w.shape[1]]);
}

export async function affineBackward(
  dy: tf.Tensor2D,
  x: tf.Tensor2D,
  w: tf.Tensor2D,
): Promise<{ dx: tf.Tensor2D; dw: tf.Tensor2D; db: tf.Tensor1D }> {
  const [upstream, rows, weights] = await Promise.all([dy.array(), x.array(), w.array()]);
  const dx = rows.map((row) => row.map(() => 0));
  const dw = weights.map((row) => row.map(() => 0));
  const db = upstream[0]!.map(() => 0);
  upstream.forEach((gradients, n) => {
    gradients.forEach((gradient, m) => {
      db[m]! += gradient;
      for (let d = 0; d < weights.length; d++) {
        dx[n]![d]! += gradient * weights[d]![m]!;
        dw[d]![m]! += gradient * rows[n]![d]!;
      }
    });
  });
  return { dx: tf.tensor2d(dx, x.shape), dw: tf.tensor2d(dw, w.shape), db: tf.tensor1d(db) };
}
