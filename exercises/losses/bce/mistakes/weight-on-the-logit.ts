import * as tf from '@tensorflow/tfjs';

export function bceWithLogits(z: tf.Tensor2D, y: tf.Tensor2D, posWeight: number): tf.Scalar {
  const weighted = tf.mul(z, tf.add(tf.mul(y, posWeight - 1), 1));
  const tail = tf.log1p(tf.exp(tf.neg(tf.abs(weighted))));
  const ifPositive = tf.add(tail, tf.relu(tf.neg(weighted)));
  const ifNegative = tf.add(tail, tf.relu(weighted));
  return tf.mean(tf.add(tf.mul(y, ifPositive), tf.mul(tf.sub(1, y), ifNegative)));
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
