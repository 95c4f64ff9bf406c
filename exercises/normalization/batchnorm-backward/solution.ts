import * as tf from '@tensorflow/tfjs';

type Gradients = { dx: tf.Tensor2D; dgamma: tf.Tensor1D; dbeta: tf.Tensor1D };

export function batchNormBackward(dy: tf.Tensor2D, x: tf.Tensor2D, gamma: tf.Tensor1D, eps: number): Gradients {
  const { xhat, inverseStd } = normalize(x, eps);
  const n = x.shape[0];
  const dgamma: tf.Tensor1D = dy.mul(xhat).sum(0);
  const dbeta: tf.Tensor1D = dy.sum(0);
  // Normalising takes out of a column its mean and its length, so no gradient passes along 1 or along xhat.
  const passing = dy.sub(dbeta.div(n)).sub(xhat.mul(dgamma.div(n)));
  const dx: tf.Tensor2D = passing.mul(gamma.mul(inverseStd));
  return { dx, dgamma, dbeta };
}

/** The forward that it differentiates. */
export function batchNormForward(x: tf.Tensor2D, gamma: tf.Tensor1D, beta: tf.Tensor1D, eps: number): tf.Tensor2D {
  return normalize(x, eps).xhat.mul(gamma).add(beta);
}

/** Every column with its mean taken off, divided by √(σ² + ε). */
function normalize(x: tf.Tensor2D, eps: number): { xhat: tf.Tensor2D; inverseStd: tf.Tensor1D } {
  const centred = x.sub(x.mean(0));
  const inverseStd: tf.Tensor1D = centred.square().mean(0).add<tf.Tensor1D>(eps).rsqrt();
  return { xhat: centred.mul(inverseStd), inverseStd };
}

/** The paths of dx: past the statistics, through the mean, through the variance. */
export function dxTerms(
  dy: tf.Tensor2D,
  x: tf.Tensor2D,
  gamma: tf.Tensor1D,
  eps: number,
): { direct: tf.Tensor; mean: tf.Tensor; variance: tf.Tensor } {
  const { xhat, inverseStd } = normalize(x, eps);
  const factor = gamma.mul(inverseStd);
  return {
    direct: dy.mul(factor),
    mean: dy.mean(0, true).neg().mul(factor).tile([x.shape[0], 1]),
    variance: xhat.mul(dy.mul(xhat).mean(0)).neg().mul(factor),
  };
}
