import * as tf from '@tensorflow/tfjs';

/** Through the logarithm of the normaliser, and the gradient as two separate paths. */
export async function softmax(x: tf.Tensor2D): Promise<tf.Tensor2D> {
  const top = x.max(1, true);
  const logNormaliser = x.sub(top).exp().sum(1, true).log().add(top);
  return x.sub<tf.Tensor2D>(logNormaliser).exp();
}

export async function softmaxBackward(dy: tf.Tensor2D, y: tf.Tensor2D): Promise<tf.Tensor2D> {
  const weighted = dy.mul(y);
  return weighted.sub(y.mul(weighted.sum(1, true)));
}
