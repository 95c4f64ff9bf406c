import * as tf from '@tensorflow/tfjs';

/** Plain loops: a wrong class that comes too close is paid for, and sends its share to itself and to the right class. */
export async function multiclassHinge(s: tf.Tensor2D, y: tf.Tensor1D, delta: number): Promise<tf.Scalar> {
  const rows = await s.array();
  const labels = await y.array();
  let total = 0;
  rows.forEach((row, n) => {
    const right = row[labels[n]!]!;
    row.forEach((score, c) => {
      if (c !== labels[n]) total += Math.max(0, score - right + delta);
    });
  });
  return tf.scalar(total / rows.length);
}

export async function multiclassHingeBackward(
  dLoss: tf.Scalar,
  s: tf.Tensor2D,
  y: tf.Tensor1D,
  delta: number,
): Promise<tf.Tensor2D> {
  const rows = await s.array();
  const labels = await y.array();
  const [upstream] = await dLoss.data();
  const share = upstream! / rows.length;
  const gradients = rows.map((row, n) => {
    const label = labels[n]!;
    const gradient = row.map(() => 0);
    row.forEach((score, c) => {
      if (c === label || score - row[label]! + delta <= 0) return;
      gradient[c]! += share;
      gradient[label]! -= share;
    });
    return gradient;
  });
  return tf.tensor2d(gradients, s.shape);
}
