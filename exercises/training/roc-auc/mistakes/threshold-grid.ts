import * as tf from '@tensorflow/tfjs';

export function rocCurve(score: tf.Tensor1D, y: tf.Tensor1D): { fpr: number[]; tpr: number[] } {
  const scores = score.arraySync();
  const labels = y.arraySync();
  const positives = labels.filter((label) => label === 1).length;
  const negatives = labels.length - positives;
  if (positives === 0 || negatives === 0) throw new Error('a ROC curve needs examples of both classes');
  const [fpr, tpr] = [[0], [0]];
  for (let step = 100; step >= 0; step -= 1) {
    const flagged = labels.filter((_, index) => scores[index]! >= step / 100);
    const hits = flagged.filter((label) => label === 1).length;
    fpr.push((flagged.length - hits) / negatives);
    tpr.push(hits / positives);
  }
  return { fpr, tpr };
}

export function auc(score: tf.Tensor1D, y: tf.Tensor1D): number {
  const { fpr, tpr } = rocCurve(score, y);
  let area = 0;
  for (let at = 1; at < fpr.length; at += 1) {
    const width = fpr[at]! - fpr[at - 1]!;
    area += (width * (tpr[at]! + tpr[at - 1]!)) / 2;
  }
  return area;
}
