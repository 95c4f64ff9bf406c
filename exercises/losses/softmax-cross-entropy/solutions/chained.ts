import * as tf from '@tensorflow/tfjs';

/** Two layers, log-softmax and the mean of what it gives to the labels, each with a step back of its own. */
export function softmaxCrossEntropy(z: tf.Tensor2D, y: tf.Tensor1D, ignoreIndex?: number): tf.Scalar {
  return tf.sum(tf.mul(logSoftmax(z), weights(z, y, ignoreIndex)));
}

export function softmaxCrossEntropyBackward(
  dLoss: tf.Scalar,
  z: tf.Tensor2D,
  y: tf.Tensor1D,
  ignoreIndex?: number,
): tf.Tensor2D {
  const dLogits = weights(z, y, ignoreIndex).mul(dLoss);
  // Of logp = z − lse(z): what reaches lse is the sum of the row, and it goes on in the shares of the softmax.
  return dLogits.sub(logSoftmax(z).exp().mul(dLogits.sum(1, true)));
}

function logSoftmax(z: tf.Tensor2D): tf.Tensor2D {
  const top = z.max(1, true);
  const shifted = z.sub<tf.Tensor2D>(top);
  return shifted.sub(shifted.exp().sum(1, true).log());
}

/** The weight of each log-probability in the loss: −1 over the number of rows that count at their labels, else 0. */
function weights(z: tf.Tensor2D, y: tf.Tensor1D, ignoreIndex?: number): tf.Tensor {
  const [rows, classes] = z.shape;
  const isLabel = y.expandDims(1).equal(tf.range(0, classes, 1, 'int32'));
  const isKept = ignoreIndex === undefined ? tf.ones([rows, 1], 'bool') : y.expandDims(1).notEqual(ignoreIndex);
  const count = isKept.toFloat().sum();
  return tf.where(isLabel.logicalAnd(isKept), tf.neg(tf.divNoNan(1, count)), 0);
}
