import * as tf from '@tensorflow/tfjs';

/** A threshold for each distinct score, and two counts for each threshold. */
export async function rocCurve(score: tf.Tensor1D, y: tf.Tensor1D): Promise<{ fpr: number[]; tpr: number[] }> {
  const { positives, negatives } = await byClass(score, y);
  const thresholds = [...new Set([...positives, ...negatives])].sort((one, other) => other - one);
  const share = (scores: number[], threshold: number): number =>
    scores.filter((each) => each >= threshold).length / scores.length;
  return {
    fpr: [0, ...thresholds.map((threshold) => share(negatives, threshold))],
    tpr: [0, ...thresholds.map((threshold) => share(positives, threshold))],
  };
}

/** No curve at all: each positive against each negative. */
export async function auc(score: tf.Tensor1D, y: tf.Tensor1D): Promise<number> {
  const { positives, negatives } = await byClass(score, y);
  let won = 0;
  for (const one of positives) {
    for (const other of negatives) {
      if (one > other) won += 1;
      else if (one === other) won += 0.5;
    }
  }
  return won / (positives.length * negatives.length);
}

async function byClass(score: tf.Tensor1D, y: tf.Tensor1D): Promise<{ positives: number[]; negatives: number[] }> {
  const [scores, labels] = await Promise.all([score.array(), y.array()]);
  const positives = scores.filter((_, index) => labels[index] === 1);
  const negatives = scores.filter((_, index) => labels[index] === 0);
  if (positives.length * negatives.length === 0) throw new RangeError('one of the classes has no examples');
  return { positives, negatives };
}
