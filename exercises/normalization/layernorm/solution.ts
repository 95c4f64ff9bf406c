import * as tf from '@tensorflow/tfjs';

type Gradients = { dx: tf.Tensor3D; dgamma: tf.Tensor1D; dbeta: tf.Tensor1D };

export function layerNorm(x: tf.Tensor3D, gamma: tf.Tensor1D, beta: tf.Tensor1D, eps: number): tf.Tensor3D {
  return normalize(x, eps).xhat.mul(gamma).add(beta);
}

export function layerNormBackward(dy: tf.Tensor3D, x: tf.Tensor3D, gamma: tf.Tensor1D, eps: number): Gradients {
  const { xhat, inverseStd } = normalize(x, eps);
  // What arrives at xhat. gamma differs from feature to feature, so it belongs inside the means over the features.
  const g: tf.Tensor3D = dy.mul(gamma);
  const passing = g.sub(g.mean(-1, true)).sub(xhat.mul(g.mul(xhat).mean(-1, true)));
  const dx: tf.Tensor3D = passing.mul(inverseStd);
  return { dx, dgamma: dy.mul(xhat).sum([0, 1]), dbeta: dy.sum([0, 1]) };
}

/** Every token with its mean taken off, divided by √(σ² + ε). */
function normalize(x: tf.Tensor3D, eps: number): { xhat: tf.Tensor3D; inverseStd: tf.Tensor3D } {
  const centred: tf.Tensor3D = x.sub(x.mean(-1, true));
  const inverseStd: tf.Tensor3D = centred.square().mean(-1, true).add<tf.Tensor3D>(eps).rsqrt();
  return { xhat: centred.mul(inverseStd), inverseStd };
}

/** The paths of dx: past the statistics, through the mean, through the variance. */
export function dxTerms(
  dy: tf.Tensor3D,
  x: tf.Tensor3D,
  gamma: tf.Tensor1D,
  eps: number,
): { direct: tf.Tensor; mean: tf.Tensor; variance: tf.Tensor } {
  const { xhat, inverseStd } = normalize(x, eps);
  const g = dy.mul(gamma);
  return {
    direct: g.mul(inverseStd),
    mean: g.mean(-1, true).neg().mul(inverseStd).tile([1, 1, x.shape[2]]),
    variance: xhat.mul(g.mul(xhat).mean(-1, true)).neg().mul(inverseStd),
  };
}
