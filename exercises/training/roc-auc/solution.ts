import * as tf from '@tensorflow/tfjs';

export function rocCurve(score: tf.Tensor1D, y: tf.Tensor1D): { fpr: number[]; tpr: number[] } {
  const scores = score.arraySync();
  const labels = y.arraySync();
  const positives = labels.filter((label) => label === 1).length;
  const negatives = labels.length - positives;
  if (positives === 0 || negatives === 0) throw new Error('a ROC curve needs examples of both classes');
  const order = scores.map((_, index) => index).sort((one, other) => scores[other]! - scores[one]!);
  const [fpr, tpr] = [[0], [0]];
  let [hits, alarms] = [0, 0];
  order.forEach((index, place) => {
    if (labels[index] === 1) hits += 1;
    else alarms += 1;
    const next = order[place + 1];
    // Equal scores pass the threshold together.
    if (next !== undefined && scores[next] === scores[index]) return;
    fpr.push(alarms / negatives);
    tpr.push(hits / positives);
  });
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

/** Scores for the tests: those of positives are moved by so much. */
export function moved(noise: tf.Tensor1D, y: tf.Tensor1D, by: number): tf.Tensor1D {
  return noise.add(y.toFloat().mul(by));
}

/** Scores for the tests that differ from 0.5 by a billionth. */
export function crowded(noise: tf.Tensor1D): tf.Tensor1D {
  return noise.mul(1e-9).add(0.5);
}
