import * as tf from '@tensorflow/tfjs';

export function softmaxCrossEntropy(z: tf.Tensor2D, y: tf.Tensor1D, ignoreIndex?: number): tf.Scalar {
  const { kept, count } = rowsOf(z, y, ignoreIndex);
  const shifted = tf.sub(z, tf.max(z, 1, true));
  const logNormaliser = tf.log(tf.sum(tf.exp(shifted), 1));
  const rows = tf.range(0, z.shape[0], 1, 'int32');
  const places = tf.add(tf.mul(tf.maximum(y, 0), z.shape[0]), rows).toInt();
  const losses = tf.sub(logNormaliser, tf.gather(tf.reshape(shifted, [-1]), places));
  return tf.div(tf.sum(tf.mul(losses, kept)), count);
}

export function softmaxCrossEntropyBackward(
  dLoss: tf.Scalar,
  z: tf.Tensor2D,
  y: tf.Tensor1D,
  ignoreIndex?: number,
): tf.Tensor2D {
  const { targets, kept, count } = rowsOf(z, y, ignoreIndex);
  const e = tf.exp(tf.sub(z, tf.max(z, 1, true)));
  const p = tf.div(e, tf.sum(e, 1, true));
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
