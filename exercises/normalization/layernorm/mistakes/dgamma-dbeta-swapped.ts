import * as tf from '@tensorflow/tfjs';

type Gradients = { dx: tf.Tensor3D; dgamma: tf.Tensor1D; dbeta: tf.Tensor1D };

export function layerNorm(x: tf.Tensor3D, gamma: tf.Tensor1D, beta: tf.Tensor1D, eps: number): tf.Tensor3D {
  return normalize(x, eps).xhat.mul(gamma).add(beta);
}

export function layerNormBackward(dy: tf.Tensor3D, x: tf.Tensor3D, gamma: tf.Tensor1D, eps: number): Gradients {
  const { xhat, inverseStd } = normalize(x, eps);
  const g: tf.Tensor3D = dy.mul(gamma);
  const passing = g.sub(g.mean(-1, true)).sub(xhat.mul(g.mul(xhat).mean(-1, true)));
  const dx: tf.Tensor3D = passing.mul(inverseStd);
  return { dx, dgamma: dy.sum([0, 1]), dbeta: dy.mul(xhat).sum([0, 1]) };
}

function normalize(x: tf.Tensor3D, eps: number): { xhat: tf.Tensor3D; inverseStd: tf.Tensor3D } {
  const centred: tf.Tensor3D = x.sub(x.mean(-1, true));
  const inverseStd: tf.Tensor3D = centred.square().mean(-1, true).add<tf.Tensor3D>(eps).rsqrt();
  return { xhat: centred.mul(inverseStd), inverseStd };
}
