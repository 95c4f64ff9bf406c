import * as tf from '@tensorflow/tfjs';

type Gradients = { dx: tf.Tensor4D; dgamma: tf.Tensor1D; dbeta: tf.Tensor1D };

/** The channels are split into pieces, and each piece is a layer norm over three axes, with its own part of gamma and beta. */
export function groupNorm(
  x: tf.Tensor4D,
  gamma: tf.Tensor1D,
  beta: tf.Tensor1D,
  groups: number,
  eps: number,
): tf.Tensor4D {
  const pieces = tf.split<tf.Tensor4D>(x, groups, 3);
  const scales = tf.split<tf.Tensor1D>(gamma, groups);
  const shifts = tf.split(beta, groups);
  const done = pieces.map((piece, at): tf.Tensor4D => {
    const scaled = tf.mul(standardized(piece, eps).xhat, scales[at]!);
    return tf.add(scaled, shifts[at]!);
  });
  return tf.concat(done, 3);
}

export function groupNormBackward(
  dy: tf.Tensor4D,
  x: tf.Tensor4D,
  gamma: tf.Tensor1D,
  groups: number,
  eps: number,
): Gradients {
  const pieces = tf.split<tf.Tensor4D>(x, groups, 3);
  const scales = tf.split<tf.Tensor1D>(gamma, groups);
  const upstream = tf.split<tf.Tensor4D>(dy, groups, 3);
  const gradients = pieces.map((piece, at) => pieceBackward(upstream[at]!, piece, scales[at]!, eps));
  return {
    dx: tf.concat(gradients.map(({ dx }) => dx), 3),
    dgamma: tf.concat(gradients.map(({ dgamma }) => dgamma)),
    dbeta: tf.concat(gradients.map(({ dbeta }) => dbeta)),
  };
}

/** The computation graph of one group, node by node backwards. */
function pieceBackward(dy: tf.Tensor4D, x: tf.Tensor4D, gamma: tf.Tensor1D, eps: number): Gradients {
  const count = x.size / x.shape[0];
  const { centred, std, xhat } = standardized(x, eps);
  const dxhat = dy.mul(gamma);
  const dstd = dxhat.mul(centred).sum([1, 2, 3], true).neg().div(std.square());
  const dvariance = dstd.div(std.mul(2));
  const dcentred = dxhat.div(std).add(centred.mul(dvariance).mul(2 / count));
  const dmean = dcentred.sum([1, 2, 3], true).neg();
  return {
    dx: dcentred.add(dmean.div(count)),
    dgamma: dy.mul(xhat).sum([0, 1, 2]),
    dbeta: dy.sum([0, 1, 2]),
  };
}

function standardized(x: tf.Tensor4D, eps: number): { centred: tf.Tensor4D; std: tf.Tensor4D; xhat: tf.Tensor4D } {
  const centred: tf.Tensor4D = x.sub(x.mean([1, 2, 3], true));
  const std: tf.Tensor4D = centred.square().mean([1, 2, 3], true).add<tf.Tensor4D>(eps).sqrt();
  return { centred, std, xhat: centred.div(std) };
}
