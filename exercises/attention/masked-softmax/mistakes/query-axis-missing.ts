import * as tf from '@tensorflow/tfjs';

export function maskedSoftmax(s: tf.Tensor3D, mask: tf.Tensor3D): tf.Tensor3D {
  const kept = tf.where(mask.greater(0), s, tf.scalar(-1e9));
  const exps = kept.sub(kept.max(-1, true)).exp().mul(mask);
  return tf.divNoNan(exps, exps.sum(-1, true));
}

export function causalMask(n: number): tf.Tensor2D {
  const positions = tf.range(0, n);
  return positions.expandDims(1).greaterEqual(positions).toFloat();
}

export function lengthMask(lengths: number[], keys: number): tf.Tensor2D {
  const ends = tf.tensor2d(lengths, [lengths.length, 1]);
  return tf.range(0, keys).less(ends).toFloat();
}

export function maskedSoftmaxBackward(dy: tf.Tensor3D, y: tf.Tensor3D): tf.Tensor3D {
  const rowSums = dy.mul(y).sum(-1, true);
  return y.mul(dy.sub(rowSums));
}
