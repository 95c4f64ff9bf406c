import * as tf from '@tensorflow/tfjs';

type Gradients = { dx: tf.Tensor4D; dgamma: tf.Tensor1D; dbeta: tf.Tensor1D };

export function groupNorm(
  x: tf.Tensor4D,
  gamma: tf.Tensor1D,
  beta: tf.Tensor1D,
  groups: number,
  eps: number,
): tf.Tensor4D {
  const parts = normalizedParts(x, groups, eps).map(({ xhat }) => xhat);
  return tf.concat(parts, 3).mul<tf.Tensor4D>(gamma).add(beta);
}

export function groupNormBackward(
  dy: tf.Tensor4D,
  x: tf.Tensor4D,
  gamma: tf.Tensor1D,
  groups: number,
  eps: number,
): Gradients {
  const parts = normalizedParts(x, groups, eps);
  const upstream = cut(dy.mul(gamma), groups);
  const dx = parts.map(({ xhat, inverseStd }, at) => {
    const g = upstream[at]!;
    const passing = g.sub(g.mean([1, 2, 3], true)).sub(xhat.mul(g.mul(xhat).mean([1, 2, 3], true)));
    return passing.mul<tf.Tensor4D>(inverseStd);
  });
  const xhat = tf.concat(parts.map((part) => part.xhat), 3);
  return { dx: tf.concat(dx, 3), dgamma: dy.mul(xhat).sum([0, 1, 2]), dbeta: dy.sum([0, 1, 2]) };
}

function normalizedParts(x: tf.Tensor4D, groups: number, eps: number): { xhat: tf.Tensor4D; inverseStd: tf.Tensor4D }[] {
  return cut(x, groups).map((part) => {
    const centred: tf.Tensor4D = part.sub(part.mean([1, 2, 3], true));
    const inverseStd: tf.Tensor4D = centred.square().mean([1, 2, 3], true).add<tf.Tensor4D>(eps).rsqrt();
    return { xhat: centred.mul(inverseStd), inverseStd };
  });
}

function cut(x: tf.Tensor4D, groups: number): tf.Tensor4D[] {
  const channels = x.shape[3];
  const size = Math.floor(channels / groups);
  if (size === 0) throw new Error(`${channels} channels are too few for ${groups} groups`);
  return Array.from({ length: groups }, (_, at) => {
    const count = at === groups - 1 ? channels - at * size : size;
    return x.slice([0, 0, 0, at * size], [-1, -1, -1, count]);
  });
}
