import * as tf from '@tensorflow/tfjs';

export function softmaxCrossEntropy(z: tf.Tensor2D, y: tf.Tensor1D, ignoreIndex?: number): tf.Scalar {
  const { targets, kept, count } = rowsOf(z, y, ignoreIndex);
  const shifted = tf.sub(z, tf.max(z, 1, true));
  const logNormaliser = tf.log(tf.sum(tf.exp(shifted), 1));
  const losses = tf.sub(logNormaliser, tf.sum(tf.mul(shifted, targets), 1));
  return tf.div(tf.sum(tf.mul(losses, kept)), count);
}

export function softmaxCrossEntropyBackward(
  dLoss: tf.Scalar,
  z: tf.Tensor2D,
  y: tf.Tensor1D,
  ignoreIndex?: number,
): tf.Tensor2D {
  const { targets, kept, count } = rowsOf(z, y, ignoreIndex);
  const p = z;
  const rowWeights = tf.div(tf.mul(kept, dLoss), count);
  return tf.mul(tf.sub(p, targets), tf.expandDims(rowWeights, 1));
}

/** One-hot labels; 1 for every row that counts; how many these are, but 1 where there are none, since 0/1 is 0. */
function rowsOf(
  z: tf.Tensor2D,
  y: tf.Tensor1D,
  ignoreIndex?: number,
): { targets: tf.Tensor; kept: tf.Tensor; count: tf.Tensor } {
  const targets = tf.oneHot(y, z.shape[1]).toFloat();
  const kept = ignoreIndex === undefined ? tf.onesLike(y).toFloat() : tf.notEqual(y, ignoreIndex).toFloat();
  return { targets, kept, count: tf.maximum(tf.sum(kept), 1) };
}
