import * as tf from '@tensorflow/tfjs';

type Gradients = { dx: tf.Tensor2D; dgamma: tf.Tensor1D; dbeta: tf.Tensor1D };

/** The computation graph, node by node: every step forward has its step back, in reverse order. */
export function batchNormBackward(dy: tf.Tensor2D, x: tf.Tensor2D, gamma: tf.Tensor1D, eps: number): Gradients {
  const n = x.shape[0];

  const mean = x.mean(0);
  const centred = x.sub(mean);
  const variance = centred.square().mean(0);
  const std = variance.add(eps).sqrt();
  const xhat = centred.div(std);

  const dbeta: tf.Tensor1D = dy.sum(0);
  const dgamma: tf.Tensor1D = dy.mul(xhat).sum(0);
  const dxhat = dy.mul(gamma);
  const dstd = dxhat.mul(centred).sum(0).neg().div(std.square());
  const dvariance = dstd.div(std.mul(2));
  const dcentred = dxhat.div(std).add(centred.mul(dvariance).mul(2 / n));
  const dmean = dcentred.sum(0).neg();
  const dx: tf.Tensor2D = dcentred.add(dmean.div(n));

  return { dx, dgamma, dbeta };
}
