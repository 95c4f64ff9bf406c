import * as tf from '@tensorflow/tfjs';

export function focalLoss(z: tf.Tensor1D, y: tf.Tensor1D, alpha: number, gamma: number): tf.Scalar {
  const { lnP, q, weight } = examples(z, y, alpha);
  const weights = tf.mul(weight, tf.pow(q, gamma));
  return tf.neg(tf.div(tf.sum(tf.mul(weights, lnP)), tf.sum(weights)));
}

export function focalLossBackward(
  dy: tf.Scalar,
  z: tf.Tensor1D,
  y: tf.Tensor1D,
  alpha: number,
  gamma: number,
): tf.Tensor1D {
  const { sign, p, q, lnP, weight } = examples(z, y, alpha);
  const slope = tf.sub(tf.mul(tf.mul(p, lnP), gamma), q);
  const factor = tf.mul(tf.mul(sign, weight), tf.pow(q, gamma));
  return tf.mul(dy, tf.div(tf.mul(factor, slope), z.size));
}

/** Of each example: p = p_t, q = 1 − p_t, ln p_t, the weight of its class, and the sign of z in p_t = σ(sign·z). */
function examples(z: tf.Tensor1D, y: tf.Tensor1D, alpha: number) {
  const sign = tf.sub(tf.mul(y, 2), 1);
  const margin = tf.mul(sign, z);
  const p = tf.sigmoid(margin);
  const q = tf.sigmoid(tf.neg(margin));
  const lnP = tf.sub(tf.minimum(margin, 0), tf.log1p(tf.exp(tf.neg(tf.abs(margin)))));
  const weight = tf.add(tf.mul(y, alpha), tf.mul(tf.sub(1, y), 1 - alpha));
  return { sign, p, q, lnP, weight };
}
