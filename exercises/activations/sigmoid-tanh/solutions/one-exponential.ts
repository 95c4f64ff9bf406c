import * as tf from '@tensorflow/tfjs';

/** Without a branch: min(x, 0) in the numerator makes both signs one formula. */
export const sigmoid = (x: tf.Tensor): tf.Tensor =>
  x.minimum(0).exp().div(x.abs().neg().exp().add(1));

export const sigmoidBackward = (dy: tf.Tensor, y: tf.Tensor): tf.Tensor => dy.mul(y.sub(y.square()));

/** An odd function of e = exp(−2|x|), with its own sign put back. */
export const tanhF = (x: tf.Tensor): tf.Tensor => {
  const e = x.abs().mul(-2).exp();
  return x.sign().mul(tf.sub(1, e)).div(e.add(1));
};

export const tanhBackward = (dy: tf.Tensor, y: tf.Tensor): tf.Tensor => dy.mul(tf.sub(1, y)).mul(y.add(1));
