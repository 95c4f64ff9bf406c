import * as tf from '@tensorflow/tfjs';

export function bceWithLogits(z: tf.Tensor2D, y: tf.Tensor2D, posWeight: number): tf.Scalar {
  const shifted = tf.sub(z, tf.max(z, 1, true));
  const logP = tf.sub(shifted, tf.log(tf.sum(tf.exp(shifted), 1, true)));
  return tf.neg(tf.mean(tf.mul(tf.mul(y, logP), posWeight)));
}

export function bceWithLogitsBackward(
  dLoss: tf.Scalar,
  z: tf.Tensor2D,
  y: tf.Tensor2D,
  posWeight: number,
): tf.Tensor2D {
  const p = tf.sigmoid(z);
  const ifPositive = tf.mul(tf.sub(p, 1), posWeight);
  const slopes = tf.add(tf.mul(y, ifPositive), tf.mul(tf.sub(1, y), p));
  return tf.mul(slopes, tf.div(dLoss, z.size));
}

export function bceFromProbs(p: tf.Tensor2D, y: tf.Tensor2D, eps: number): tf.Scalar {
  const clipped = tf.clipByValue(p, eps, 1 - eps);
  const logLikelihood = tf.add(tf.mul(y, tf.log(clipped)), tf.mul(tf.sub(1, y), tf.log(tf.sub(1, clipped))));
  return tf.neg(tf.mean(logLikelihood));
}
