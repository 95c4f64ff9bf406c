import * as tf from '@tensorflow/tfjs';

type Gradients = { dx: tf.Tensor3D; dgamma: tf.Tensor1D; dbeta: tf.Tensor1D };

/** All tokens in one table [B·L, D], and the computation graph node by node: every step forward has its step back. */
export function layerNorm(x: tf.Tensor3D, gamma: tf.Tensor1D, beta: tf.Tensor1D, eps: number): tf.Tensor3D {
  const { xhat } = forward(x, eps);
  return tf.add(tf.mul(xhat, gamma), beta).reshape(x.shape);
}

export function layerNormBackward(dy: tf.Tensor3D, x: tf.Tensor3D, gamma: tf.Tensor1D, eps: number): Gradients {
  const features = x.shape[2];
  const { centred, std, xhat } = forward(x, eps);
  const upstream: tf.Tensor2D = dy.reshape([-1, features]);
  const everyToken: tf.Tensor2D = tf.ones([1, upstream.shape[0]]);

  const dbeta = everyToken.matMul(upstream);
  const dgamma = everyToken.matMul(upstream.mul<tf.Tensor2D>(xhat));
  const dxhat = upstream.mul(gamma);
  const dstd = dxhat.mul(centred).sum(1, true).neg().div(std.square());
  const dvariance = dstd.div(std.mul(2));
  const dcentred = dxhat.div(std).add(centred.mul(dvariance).mul(2 / features));
  const dmean = dcentred.sum(1, true).neg();
  const dx = dcentred.add(dmean.div(features));

  return { dx: dx.reshape(x.shape), dgamma: dgamma.reshape([features]), dbeta: dbeta.reshape([features]) };
}

function forward(x: tf.Tensor3D, eps: number): { centred: tf.Tensor2D; std: tf.Tensor2D; xhat: tf.Tensor2D } {
  const tokens: tf.Tensor2D = x.reshape([-1, x.shape[2]]);
  const centred: tf.Tensor2D = tokens.sub(tokens.mean(1, true));
  const variance: tf.Tensor2D = centred.square().mean(1, true);
  const std: tf.Tensor2D = variance.add<tf.Tensor2D>(eps).sqrt();
  return { centred, std, xhat: centred.div(std) };
}
