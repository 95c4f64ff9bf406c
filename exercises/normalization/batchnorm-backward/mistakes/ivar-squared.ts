import * as tf from '@tensorflow/tfjs';

type Gradients = { dx: tf.Tensor2D; dgamma: tf.Tensor1D; dbeta: tf.Tensor1D };

export function batchNormBackward(dy: tf.Tensor2D, x: tf.Tensor2D, gamma: tf.Tensor1D, eps: number): Gradients {
  const n = x.shape[0];
  const centred = x.sub(x.mean(0));
  const ivar = centred.square().mean(0).add(eps).rsqrt();
  const dxhat = dy.mul(gamma);
  const dvar = dxhat.mul(centred).sum(0).mul(ivar.square()).mul(-0.5);
  const dmean = dxhat.mul(ivar).sum(0).neg();
  const dx: tf.Tensor2D = dxhat.mul(ivar).add(centred.mul(dvar).mul(2 / n)).add(dmean.div(n));
  return { dx, dgamma: dy.mul(centred.mul(ivar)).sum(0), dbeta: dy.sum(0) };
}
