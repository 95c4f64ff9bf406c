import * as tf from '@tensorflow/tfjs';

/** exp(score − log Σ exp(scores)); what is masked, and every row that allows nothing, is zeroed by the mask. */
export function maskedSoftmax(s: tf.Tensor3D, mask: tf.Tensor3D): tf.Tensor3D {
  const allowed = tf.add(tf.zerosLike(s), mask);
  const kept = tf.where(allowed.equal(1), s, tf.fill(s.shape, -1e30));
  return tf.mul(kept.sub(tf.logSumExp(kept, -1, true)).exp(), mask);
}

/** Row i has i + 1 ones: a mask of lengths 1 to n. */
export function causalMask(n: number): tf.Tensor2D {
  const lengths = Array.from({ length: n }, (_, index) => index + 1);
  return lengthMask(lengths, n).reshape([n, n]);
}

/** One row of ones, padded with zeros, for each sequence. */
export function lengthMask(lengths: number[], keys: number): tf.Tensor3D {
  const rows = lengths.map((length) => tf.ones([1, length]).pad([[0, 0], [0, keys - length]]));
  return tf.stack(rows) as tf.Tensor3D;
}

/** Each row with its Jacobian written out: J = diag(y) − y·yᵀ, [B, Q, K, K]. */
export function maskedSoftmaxBackward(dy: tf.Tensor3D, y: tf.Tensor3D): tf.Tensor3D {
  const column = y.expandDims(-1);
  const jacobian = column.mul(tf.eye(y.shape[2])).sub(column.matMul(column, false, true));
  return jacobian.matMul(dy.expandDims(-1)).reshape(y.shape);
}
