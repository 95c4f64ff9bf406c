import * as tf from '@tensorflow/tfjs';

export function pairwiseDist(xTest: tf.Tensor2D, xTrain: tf.Tensor2D, p: 1 | 2): tf.Tensor2D {
  if (p === 1) return tf.sum(tf.abs(tf.sub(tf.expandDims(xTest, 1), tf.expandDims(xTrain, 0))), 2);
  const squares = tf.add(tf.sum(tf.square(xTest), 1, true), tf.sum(tf.square(xTrain), 1));
  const products = tf.mul(tf.matMul(xTest, xTrain, false, true), 2);
  return tf.sqrt(tf.sub(squares, products));
}

export function knnPredict(
  xTest: tf.Tensor2D,
  xTrain: tf.Tensor2D,
  yTrain: tf.Tensor1D,
  k: number,
  p: 1 | 2,
  numClasses: number,
): tf.Tensor1D {
  const examples = xTrain.shape[0];
  if (k > examples) throw new Error(`k is ${k}, and there are only ${examples} training examples`);
  const labels = yTrain.arraySync();
  const predicted = pairwiseDist(xTest, xTrain, p)
    .arraySync()
    .map((distances) => {
      const votes = Array.from({ length: numClasses }, () => 0);
      for (const nearest of indicesByDistance(distances).slice(0, k)) votes[labels[nearest]!]! += 1;
      return votes.indexOf(Math.max(...votes));
    });
  return tf.tensor1d(predicted, 'int32');
}

/** Sorting is stable, so that of equal distances the lower index comes first. */
function indicesByDistance(distances: number[]): number[] {
  return distances.map((_, index) => index).sort((one, other) => distances[one]! - distances[other]!);
}
