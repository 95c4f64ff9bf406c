import * as tf from '@tensorflow/tfjs';

export function bceWithLogits(z: tf.Tensor2D, y: tf.Tensor2D, posWeight: number): tf.Scalar {
  // −ln σ(z) and −ln(1 − σ(z)) differ by z; both are ln(1 + e^−|z|), plus |z| on the side that is wrong.
  const tail = tf.log1p(tf.exp(tf.neg(tf.abs(z))));
  const ifPositive = tf.mul(tf.add(tail, tf.relu(tf.neg(z))), posWeight);
  const ifNegative = tf.add(tail, tf.relu(z));
  return tf.add<tf.Scalar>(tf.mul(y, ifPositive), tf.mul(tf.sub(1, y), ifNegative));
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
