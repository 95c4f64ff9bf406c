import * as tf from '@tensorflow/tfjs';

type Gradients = { dx: tf.Tensor2D; dgamma: tf.Tensor2D; dbeta: tf.Tensor2D };

export function batchNormBackward(dy: tf.Tensor2D, x: tf.Tensor2D, gamma: tf.Tensor1D, eps: number): Gradients {
  const { xhat, inverseStd } = normalize(x, eps);
  const n = x.shape[0];
  const dgamma: tf.Tensor2D = dy.mul(xhat).sum(0, true);
  const dbeta: tf.Tensor2D = dy.sum(0, true);
  const passing = dy.sub(dbeta.div(n)).sub(xhat.mul(dgamma.div(n)));
  const dx: tf.Tensor2D = passing.mul(gamma.mul(inverseStd));
  return { dx, dgamma, dbeta };
}

function normalize(x: tf.Tensor2D, eps: number): { xhat: tf.Tensor2D; inverseStd: tf.Tensor1D } {
  const centred = x.sub(x.mean(0));
  const inverseStd: tf.Tensor1D = centred.square().mean(0).add<tf.Tensor1D>(eps).rsqrt();
  return { xhat: centred.mul(inverseStd), inverseStd };
}
