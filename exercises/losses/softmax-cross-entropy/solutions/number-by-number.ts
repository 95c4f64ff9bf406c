import * as tf from '@tensorflow/tfjs';

/** Plain loops over plain numbers; the labels are only ever used as indices. */
export async function softmaxCrossEntropy(z: tf.Tensor2D, y: tf.Tensor1D, ignoreIndex?: number): Promise<tf.Scalar> {
  const rows = await z.array();
  const labels = await y.array();
  let total = 0;
  let count = 0;
  rows.forEach((row, n) => {
    const label = labels[n]!;
    if (label === ignoreIndex) return;
    const top = Math.max(...row);
    total += Math.log(row.reduce((sum, score) => sum + Math.exp(score - top), 0)) + top - row[label]!;
    count += 1;
  });
  return tf.scalar(count === 0 ? 0 : total / count);
}

export async function softmaxCrossEntropyBackward(
  dLoss: tf.Scalar,
  z: tf.Tensor2D,
  y: tf.Tensor1D,
  ignoreIndex?: number,
): Promise<tf.Tensor2D> {
  const rows = await z.array();
  const labels = await y.array();
  const [upstream] = await dLoss.data();
  const count = labels.filter((label) => label !== ignoreIndex).length;
  const gradients = rows.map((row, n) => {
    const label = labels[n]!;
    if (label === ignoreIndex) return row.map(() => 0);
    const top = Math.max(...row);
    const sum = row.reduce((all, score) => all + Math.exp(score - top), 0);
    return row.map((score, c) => ((Math.exp(score - top) / sum - (c === label ? 1 : 0)) * upstream!) / count);
  });
  return tf.tensor2d(gradients, z.shape);
}
