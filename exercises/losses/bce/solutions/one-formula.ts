import * as tf from '@tensorflow/tfjs';

/** (1 − y)·z + (1 + (w − 1)·y)·(−ln σ(z)), and its gradient (1 + (w − 1)·y)·σ(z) − w·y. */
export function bceWithLogits(z: tf.Tensor2D, y: tf.Tensor2D, posWeight: number): tf.Scalar {
  const below = z.neg().maximum(0);
  // −ln σ(z) = ln(e^0 + e^−z), with the larger of the two exponents taken out.
  const minusLogP = below.neg().exp().add(z.neg().sub(below).exp()).log().add(below);
  return tf.sub(1, y).mul(z).add(y.mul(posWeight - 1).add(1).mul(minusLogP)).mean();
}

export function bceWithLogitsBackward(
  dLoss: tf.Scalar,
  z: tf.Tensor2D,
  y: tf.Tensor2D,
  posWeight: number,
): tf.Tensor2D {
  const p = z.neg().exp().add(1).reciprocal();
  const [rows, classes] = z.shape;
  return y.mul(posWeight - 1).add(1).mul(p).sub(y.mul(posWeight)).mul(dLoss).div(rows * classes);
}

export function bceFromProbs(p: tf.Tensor2D, y: tf.Tensor2D, eps: number): tf.Scalar {
  // Twice the logarithm of a probability: of the label 1, and of the label 0.
  const minusLog = (probability: tf.Tensor): tf.Tensor => probability.maximum(eps).minimum(1 - eps).log().neg();
  return y.mul(minusLog(p)).add(tf.sub(1, y).mul(minusLog(tf.sub(1, p)))).mean();
}
