import * as tf from '@tensorflow/tfjs';

/** On plain numbers, one pair of points after the other. */
export async function pairwiseDist(xTest: tf.Tensor2D, xTrain: tf.Tensor2D, p: 1 | 2): Promise<tf.Tensor2D> {
  const [points, examples] = await Promise.all([xTest.array(), xTrain.array()]);
  const distances = points.map((a) => examples.map((b) => distance(a, b, p)));
  return tf.tensor2d(distances, [points.length, examples.length]);
}

/** Without sorting: an example votes if fewer than k others stand before it. */
export async function knnPredict(
  xTest: tf.Tensor2D,
  xTrain: tf.Tensor2D,
  yTrain: tf.Tensor1D,
  k: number,
  p: 1 | 2,
  numClasses: number,
): Promise<tf.Tensor1D> {
  const labels = await yTrain.array();
  if (k > labels.length) throw new RangeError('fewer training examples than neighbours');
  const distances = await (await pairwiseDist(xTest, xTrain, p)).array();
  const predicted = distances.map((row) => {
    const votes = new Array<number>(numClasses).fill(0);
    row.forEach((own, i) => {
      const before = row.filter((other, j) => other < own || (other === own && j < i)).length;
      if (before < k) votes[labels[i]!]! += 1;
    });
    let winner = 0;
    votes.forEach((count, label) => {
      if (count > votes[winner]!) winner = label;
    });
    return winner;
  });
  return tf.tensor1d(predicted, 'int32');
}

function distance(a: number[], b: number[], p: 1 | 2): number {
  const gaps = a.map((value, d) => Math.abs(value - b[d]!));
  return p === 2 ? Math.hypot(...gaps) : gaps.reduce((sum, gap) => sum + gap, 0);
}
