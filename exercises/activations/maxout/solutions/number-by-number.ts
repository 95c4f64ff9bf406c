import * as tf from '@tensorflow/tfjs';

type Output = { y: tf.Tensor2D; idx: tf.Tensor2D };
type Gradients = { dx: tf.Tensor2D; dw: tf.Tensor3D; db: tf.Tensor2D };

/** On plain numbers, one unit of one example after the other. */
export async function maxout(x: tf.Tensor2D, w: tf.Tensor3D, b: tf.Tensor2D): Promise<Output> {
  const [rows, weights, biases] = await Promise.all([x.array(), w.array(), b.array()]);
  const units = Array.from({ length: w.shape[2] }, (_, unit) => unit);
  const won = rows.map((row) =>
    units.map((unit) => {
      const pieces = weights.map((piece, k) =>
        row.reduce((sum, value, d) => sum + value * piece[d]![unit]!, biases[k]![unit]!),
      );
      const best = Math.max(...pieces);
      return { best, k: pieces.indexOf(best) };
    }),
  );
  const shape: [number, number] = [x.shape[0], w.shape[2]];
  return {
    y: tf.tensor2d(
      won.map((row) => row.map(({ best }) => best)),
      shape,
    ),
    idx: tf.tensor2d(
      won.map((row) => row.map(({ k }) => k)),
      shape,
      'int32',
    ),
  };
}

export async function maxoutBackward(
  dy: tf.Tensor2D,
  x: tf.Tensor2D,
  w: tf.Tensor3D,
  idx: tf.Tensor2D,
): Promise<Gradients> {
  const [upstream, rows, weights, winners] = await Promise.all([dy.array(), x.array(), w.array(), idx.array()]);
  const dx = rows.map((row) => row.map(() => 0));
  const dw = weights.map((piece) => piece.map((row) => row.map(() => 0)));
  const db = weights.map(() => new Array<number>(w.shape[2]).fill(0));
  winners.forEach((row, n) => {
    row.forEach((k, unit) => {
      const gradient = upstream[n]![unit]!;
      db[k]![unit]! += gradient;
      rows[n]!.forEach((value, d) => {
        dx[n]![d]! += gradient * weights[k]![d]![unit]!;
        dw[k]![d]![unit]! += gradient * value;
      });
    });
  });
  return { dx: tf.tensor2d(dx, x.shape), dw: tf.tensor3d(dw, w.shape), db: tf.tensor2d(db) };
}
