import * as tf from '@tensorflow/tfjs';

type Gradients = { dx: tf.Tensor4D; dgamma: tf.Tensor1D; dbeta: tf.Tensor1D };
const SHARED = [2];

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
  const g = grouped(dy.mul(gamma), groups);
  const passing = g.sub(g.mean(SHARED, true)).sub(xhat.mul(g.mul(xhat).mean(SHARED, true)));
  const dx: tf.Tensor4D = passing.mul(inverseStd).reshape(x.shape);
  return { dx, dgamma: dy.mul(xhat.reshape(x.shape)).sum([0, 1, 2]), dbeta: dy.sum([0, 1, 2]) };
}

function normalize(x: tf.Tensor4D, groups: number, eps: number): { xhat: tf.Tensor3D; inverseStd: tf.Tensor3D } {
  const values = grouped(x, groups);
  const centred: tf.Tensor3D = values.sub(values.mean(SHARED, true));
  const inverseStd: tf.Tensor3D = centred.square().mean(SHARED, true).add<tf.Tensor3D>(eps).rsqrt();
  return { xhat: centred.mul(inverseStd), inverseStd };
}

function grouped(x: tf.Tensor4D, groups: number): tf.Tensor3D {
  const [n, height, width, channels] = x.shape;
  if (channels % groups !== 0) throw new Error(`${channels} channels cannot be cut into ${groups} equal groups`);
  return x.reshape([n, groups, (height * width * channels) / groups]);
}
