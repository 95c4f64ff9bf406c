import * as tf from '@tensorflow/tfjs';

type Gradients = { dx: tf.Tensor4D; dgamma: tf.Tensor1D; dbeta: tf.Tensor1D };

export function groupNorm(
  x: tf.Tensor4D,
  gamma: tf.Tensor1D,
  beta: tf.Tensor1D,
  groups: number,
  eps: number,
): tf.Tensor4D {
  const { xhat } = normalize(x, groups, eps);
  return xhat.reshape<tf.Tensor4D>(x.shape).mul(gamma).add(beta);
}

export function groupNormBackward(
  dy: tf.Tensor4D,
  x: tf.Tensor4D,
  gamma: tf.Tensor1D,
  groups: number,
  eps: number,
): Gradients {
  const { xhat, inverseStd } = normalize(x, groups, eps);
  // gamma differs from channel to channel, so it belongs inside the means over a group.
  const g = grouped(dy.mul(gamma), groups);
  const passing = g.sub(g.mean([1, 3], true)).sub(xhat.mul(g.mul(xhat).mean([1, 3], true)));
  const dx: tf.Tensor4D = passing.mul(inverseStd).reshape(x.shape);
  return { dx, dgamma: dy.mul(xhat.reshape(x.shape)).sum([0, 1, 2]), dbeta: dy.sum([0, 1, 2]) };
}

/** Every group of every image with its mean taken off, divided by √(σ² + ε): over the axes 1 and 3, its pixels and channels. */
function normalize(x: tf.Tensor4D, groups: number, eps: number): { xhat: tf.Tensor4D; inverseStd: tf.Tensor4D } {
  const values = grouped(x, groups);
  const centred: tf.Tensor4D = values.sub(values.mean([1, 3], true));
  const inverseStd: tf.Tensor4D = centred.square().mean([1, 3], true).add<tf.Tensor4D>(eps).rsqrt();
  return { xhat: centred.mul(inverseStd), inverseStd };
}

/** [N, H, W, C] as [N, H·W, G, C/G]: channels lie next to each other in memory, so that the last axis can be cut in two. */
function grouped(x: tf.Tensor4D, groups: number): tf.Tensor4D {
  const [n, height, width, channels] = x.shape;
  if (channels % groups !== 0) throw new Error(`${channels} channels cannot be cut into ${groups} equal groups`);
  return x.reshape([n, height * width, groups, channels / groups]);
}

/** The paths of dx: past the statistics, through the mean, through the variance. */
export function dxTerms(
  dy: tf.Tensor4D,
  x: tf.Tensor4D,
  gamma: tf.Tensor1D,
  groups: number,
  eps: number,
): { direct: tf.Tensor; mean: tf.Tensor; variance: tf.Tensor } {
  const { xhat, inverseStd } = normalize(x, groups, eps);
  const g = grouped(dy.mul(gamma), groups);
  const everywhere = tf.onesLike(g);
  return {
    direct: g.mul(inverseStd).reshape(x.shape),
    mean: g.mean([1, 3], true).neg().mul(inverseStd).mul(everywhere).reshape(x.shape),
    variance: xhat.mul(g.mul(xhat).mean([1, 3], true)).neg().mul(inverseStd).reshape(x.shape),
  };
}
