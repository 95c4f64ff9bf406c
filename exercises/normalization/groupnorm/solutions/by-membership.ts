import * as tf from '@tensorflow/tfjs';

type Gradients = { dx: tf.Tensor4D; dgamma: tf.Tensor1D; dbeta: tf.Tensor1D };

/** A matrix [C, C] says which channels are in one group: the means of all groups are a mean over pixels times that matrix. */
export function groupNorm(
  x: tf.Tensor4D,
  gamma: tf.Tensor1D,
  beta: tf.Tensor1D,
  groups: number,
  eps: number,
): tf.Tensor4D {
  const { centred, std } = forward(x, averaging(x.shape[3], groups), eps);
  return centred.div(std).mul(gamma).add(beta).reshape(x.shape);
}

export function groupNormBackward(
  dy: tf.Tensor4D,
  x: tf.Tensor4D,
  gamma: tf.Tensor1D,
  groups: number,
  eps: number,
): Gradients {
  const average = averaging(x.shape[3], groups);
  const { centred, std } = forward(x, average, eps);
  const upstream = pixels(dy);
  const xhat: tf.Tensor3D = centred.div(std);
  const g: tf.Tensor3D = upstream.mul(gamma);
  const along: tf.Tensor3D = xhat.mul(groupMeans(g.mul(xhat), average));
  return {
    dx: g.sub(groupMeans(g, average)).sub(along).div(std).reshape(x.shape),
    dgamma: upstream.mul(xhat).sum([0, 1]),
    dbeta: upstream.sum([0, 1]),
  };
}

function forward(x: tf.Tensor4D, average: tf.Tensor2D, eps: number): { centred: tf.Tensor3D; std: tf.Tensor3D } {
  const values = pixels(x);
  const centred: tf.Tensor3D = values.sub(groupMeans(values, average));
  return { centred, std: groupMeans(centred.square(), average).add<tf.Tensor3D>(eps).sqrt() };
}

/** [N, H·W, C]. */
function pixels(x: tf.Tensor4D): tf.Tensor3D {
  return x.reshape([x.shape[0], -1, x.shape[3]]);
}

/** The mean of the group that a channel belongs to, at every channel: [N, 1, C]. */
function groupMeans(x: tf.Tensor3D, average: tf.Tensor2D): tf.Tensor3D {
  return x.mean<tf.Tensor2D>(1).matMul(average).expandDims(1);
}

/** G/C where two channels are in one group, else 0. */
function averaging(channels: number, groups: number): tf.Tensor2D {
  if (channels % groups !== 0) throw new RangeError(`groups must divide ${channels}, and ${groups} does not`);
  const size = channels / groups;
  const groupOf = Array.from({ length: channels }, (_, channel) => Math.floor(channel / size));
  return tf.tensor2d(groupOf.map((one) => groupOf.map((other) => (one === other ? 1 / size : 0))));
}
