import * as tf from '@tensorflow/tfjs';

type Gradients = { dx: tf.Tensor2D; dgamma: tf.Tensor1D; dbeta: tf.Tensor1D };

export function batchNormBackward(dy: tf.Tensor2D, x: tf.Tensor2D, gamma: tf.Tensor1D, eps: number): Gradients {
  const [n, features] = x.shape;
  const mean = x.mean<tf.Tensor1D>(0).dataSync<'float32'>();
  const values = x.dataSync<'float32'>();
  for (let i = 0; i < values.length; i++) values[i]! -= mean[i % features]!;
  const centred = tf.tensor2d(Array.from(values), x.shape);
  const inverseStd = centred.square().mean(0).add(eps).rsqrt();
  const xhat = centred.mul(inverseStd);
  const dgamma: tf.Tensor1D = dy.mul(xhat).sum(0);
  const dbeta: tf.Tensor1D = dy.sum(0);
  const passing = dy.sub(dbeta.div(n)).sub(xhat.mul(dgamma.div(n)));
  const dx: tf.Tensor2D = passing.mul(gamma.mul(inverseStd));
  return { dx, dgamma, dbeta };
}
