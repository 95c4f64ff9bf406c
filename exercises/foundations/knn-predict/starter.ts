import * as tf from '@tensorflow/tfjs';

/** xTest: [M, D], xTrain: [N, D]. */
export function pairwiseDist(xTest: tf.Tensor2D, xTrain: tf.Tensor2D, p: 1 | 2): tf.Tensor2D {
  // One row for each test point, one column for each training point.
  return tf.zeros([xTest.shape[0], xTrain.shape[0]]);
}

/** yTrain: [N], whole numbers from 0 to numClasses − 1. */
export function knnPredict(
  xTest: tf.Tensor2D,
  xTrain: tf.Tensor2D,
  yTrain: tf.Tensor1D,
  k: number,
  p: 1 | 2,
  numClasses: number,
): tf.Tensor1D {
  // Which k training points are closest, and which class do most of them have?
  return tf.zeros([xTest.shape[0]], 'int32');
}
