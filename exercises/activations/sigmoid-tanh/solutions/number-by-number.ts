import * as tf from '@tensorflow/tfjs';

/** On plain numbers, one element at a time. */
async function each(x: tf.Tensor, f: (value: number) => number): Promise<tf.Tensor> {
  const values = await x.data();
  return tf.tensor(Array.from(values, f), x.shape);
}

function logistic(x: number): number {
  const e = Math.exp(-Math.abs(x));
  return x < 0 ? e / (1 + e) : 1 / (1 + e);
}

export async function sigmoid(x: tf.Tensor): Promise<tf.Tensor> {
  return each(x, logistic);
}

export async function sigmoidBackward(dy: tf.Tensor, y: tf.Tensor): Promise<tf.Tensor> {
  return tf.mul(dy, await each(y, (value) => value * (1 - value)));
}

export async function tanhF(x: tf.Tensor): Promise<tf.Tensor> {
  return each(x, (value) => logistic(2 * value) - logistic(-2 * value));
}

export async function tanhBackward(dy: tf.Tensor, y: tf.Tensor): Promise<tf.Tensor> {
  return tf.mul(dy, await each(y, (value) => 1 - value * value));
}
