import * as tf from '@tensorflow/tfjs';

/** Feature by feature, so that no tensor of three axes is ever held. */
export const pairwiseDist = (xTest: tf.Tensor2D, xTrain: tf.Tensor2D, p: 1 | 2): tf.Tensor2D => {
  const columns = tf.split(xTest, xTest.shape[1], 1);
  const rows = tf.split(xTrain.transpose<tf.Tensor2D>(), xTrain.shape[1], 0);
  const terms = columns.map((column, d) => {
    const gap = column.sub<tf.Tensor2D>(rows[d]!);
    return p === 1 ? gap.abs() : gap.square();
  });
  const total = tf.addN(terms);
  return p === 1 ? total : total.sqrt();
};

/** The k largest of the negated distances; votes are one-hot rows that are added up, and argMax takes the first of several. */
export const knnPredict = (
  xTest: tf.Tensor2D,
  xTrain: tf.Tensor2D,
  yTrain: tf.Tensor1D,
  k: number,
  p: 1 | 2,
  numClasses: number,
): tf.Tensor1D => {
  const nearest = tf.topk(pairwiseDist(xTest, xTrain, p).neg(), k).indices;
  const votes: tf.Tensor2D = tf.oneHot(tf.gather(yTrain, nearest), numClasses).sum(1);
  return votes.argMax(1);
};
