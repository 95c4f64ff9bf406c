import * as tf from '@tensorflow/tfjs';

/** With tensors: one row of comparisons for each threshold. */
export const rocCurve = (score: tf.Tensor1D, y: tf.Tensor1D): { fpr: number[]; tpr: number[] } => {
  sizes(y);
  const falling = tf.unique(score).values.arraySync() as number[];
  falling.sort((one, other) => other - one);
  const thresholds = [Infinity, ...falling];
  const rows = thresholds.map((threshold) => score.greaterEqual(threshold).toFloat());
  const flagged = tf.stack(rows) as tf.Tensor2D; // [T, N]
  const isPositive = y.toFloat();
  const isNegative = tf.sub(1, isPositive);
  const rate = (members: tf.Tensor): number[] => flagged.mul(members).sum(1).div(members.sum()).arraySync() as number[];
  return { fpr: rate(isNegative), tpr: rate(isPositive) };
};

/** Mann–Whitney: the sum of the positives’ ranks, in which equal scores share the mean of their places. */
export const auc = (score: tf.Tensor1D, y: tf.Tensor1D): number => {
  const { positives, negatives } = sizes(y);
  const column = score.expandDims(1);
  const below = tf.greater(column, score).toFloat().sum(1);
  const equal = tf.equal(column, score).toFloat().sum(1);
  const ranks = below.add(equal.add(1).div(2)); // counted from 1
  const rankSum = ranks.mul(y.toFloat()).sum().arraySync() as number;
  return (rankSum - (positives * (positives + 1)) / 2) / (positives * negatives);
};

function sizes(y: tf.Tensor1D): { positives: number; negatives: number } {
  const positives = y.size === 0 ? 0 : (y.sum().arraySync() as number);
  const negatives = y.size - positives;
  if (positives === 0 || negatives === 0) throw new Error('both classes are needed');
  return { positives, negatives };
}
