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

/** What the probabilities contribute to the gradient, and what the labels do. */
export function softmaxCrossEntropyBackwardTerms(
  dLoss: tf.Scalar,
  z: tf.Tensor2D,
  y: tf.Tensor1D,
  ignoreIndex?: number,
): { probabilities: tf.Tensor; labels: tf.Tensor } {
  const { targets, kept, count } = rowsOf(z, y, ignoreIndex);
  const e = tf.exp(tf.sub(z, tf.max(z, 1, true)));
  const rowWeights = tf.expandDims(tf.div(tf.mul(kept, dLoss), count), 1);
  return {
    probabilities: tf.mul(tf.div(e, tf.sum(e, 1, true)), rowWeights),
    labels: tf.neg(tf.mul(targets, rowWeights)),
  };
}

/** Class numbers of z, from numbers of [0, 1); where `keep` is 0 it is `ignoreIndex`, and nowhere else. */
export function labelsOf(u: tf.Tensor1D, z: tf.Tensor2D, keep?: tf.Tensor1D, ignoreIndex?: number): tf.Tensor1D {
  const classes = z.shape[1];
  const keeps = keep?.dataSync();
  const labels = Array.from(u.dataSync(), (each, n) => {
    if (keeps && ignoreIndex !== undefined && keeps[n] === 0) return ignoreIndex;
    const label = Math.min(Math.floor(each * classes), classes - 1);
    return label === ignoreIndex ? (label + 1) % classes : label;
  });
  return tf.tensor1d(labels, 'int32');
}

/** In each row the class that has the lowest score. */
export function worstOf(z: tf.Tensor2D): tf.Tensor1D {
  return tf.argMin(z, 1);
}
