import * as tf from '@tensorflow/tfjs';

/** As detectors have it: cross-entropy from the logits, times weights; the two classes are chosen with where. */
const crossEntropy = (z: tf.Tensor1D, y: tf.Tensor1D): tf.Tensor1D =>
  z.relu().sub(z.mul(y)).add(z.abs().neg().exp().log1p());

const ofTrueClass = (y: tf.Tensor1D, positive: tf.Tensor1D, negative: tf.Tensor1D): tf.Tensor1D =>
  tf.where(y.greater(0.5), positive, negative);

export const focalLoss = (z: tf.Tensor1D, y: tf.Tensor1D, alpha: number, gamma: number): tf.Scalar => {
  const p = z.sigmoid();
  const pt = ofTrueClass(y, p, tf.sub(1, p));
  const weight = ofTrueClass(y, tf.fill(y.shape, alpha), tf.fill(y.shape, 1 - alpha));
  return crossEntropy(z, y).mul(tf.sub(1, pt).pow(gamma)).mul(weight).mean();
};

/** (1 − p_t)^γ times the gradient of cross-entropy, and p_t(1 − p_t) times that of the factor. */
export const focalLossBackward = (
  dy: tf.Scalar,
  z: tf.Tensor1D,
  y: tf.Tensor1D,
  alpha: number,
  gamma: number,
): tf.Tensor1D => {
  const p = z.sigmoid();
  const pt = ofTrueClass(y, p, tf.sub(1, p));
  const factor = tf.sub(1, pt).pow(gamma);
  const throughLog = p.sub(y);
  const throughFactor = crossEntropy(z, y).mul(pt).mul(-gamma);
  const signed = ofTrueClass(y, throughFactor, throughFactor.neg());
  const weight = ofTrueClass(y, tf.fill(y.shape, alpha), tf.fill(y.shape, 1 - alpha));
  return throughLog.add(signed).mul(factor).mul(weight).mul(dy).div(z.shape[0]);
};
