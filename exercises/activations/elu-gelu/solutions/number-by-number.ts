import * as tf from '@tensorflow/tfjs';

type Elementwise = (x: tf.Tensor) => tf.Tensor;

/** On plain numbers, one element at a time. */
async function each(x: tf.Tensor, f: (value: number, i: number) => number): Promise<tf.Tensor> {
  return tf.tensor(Array.from(await x.data(), f), x.shape);
}

export async function elu(x: tf.Tensor, alpha: number): Promise<tf.Tensor> {
  return each(x, (value) => (value > 0 ? value : alpha * Math.expm1(value)));
}

export async function eluBackward(dy: tf.Tensor, x: tf.Tensor, alpha: number): Promise<tf.Tensor> {
  return tf.mul(dy, await each(x, (value) => (value > 0 ? 1 : alpha * Math.exp(value))));
}

export async function gelu(x: tf.Tensor, erf: Elementwise): Promise<tf.Tensor> {
  const errors = await erf(x.div(Math.SQRT2)).data();
  return each(x, (value, i) => value * (0.5 + errors[i]! / 2));
}

export async function geluBackward(dy: tf.Tensor, x: tf.Tensor, erf: Elementwise): Promise<tf.Tensor> {
  const errors = await erf(x.div(Math.SQRT2)).data();
  const slopes = await each(
    x,
    (value, i) => 0.5 + errors[i]! / 2 + (value * Math.exp((-value * value) / 2)) / Math.sqrt(2 * Math.PI),
  );
  return tf.mul(dy, slopes);
}
