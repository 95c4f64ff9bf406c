import * as tf from '@tensorflow/tfjs';

type Gradients = { dw1: tf.Tensor; dw2: tf.Tensor };

/** On plain numbers, one weight at a time. */
async function total(tensors: readonly tf.Tensor[], price: (weight: number) => number): Promise<tf.Scalar> {
  let sum = 0;
  for (const tensor of tensors) for (const weight of await tensor.data()) sum += price(weight);
  return tf.scalar(sum);
}

async function each(tensor: tf.Tensor, change: (weight: number) => number): Promise<tf.Tensor> {
  return tf.tensor(Array.from(await tensor.data(), change), tensor.shape, 'float32');
}

async function gradients(
  w1: tf.Tensor,
  w2: tf.Tensor,
  slope: (weight: number) => number,
): Promise<Gradients> {
  const [dw1, dw2] = await Promise.all([each(w1, slope), each(w2, slope)]);
  return { dw1, dw2 };
}

export const l2Penalty = (w1: tf.Tensor, w2: tf.Tensor, reg: number): Promise<tf.Scalar> =>
  total([w1, w2], (weight) => 0.5 * reg * weight ** 2);

export async function l2PenaltyBackward(
  dy: tf.Scalar,
  w1: tf.Tensor,
  w2: tf.Tensor,
  reg: number,
): Promise<Gradients> {
  const [upstream] = await dy.data();
  return gradients(w1, w2, (weight) => upstream! * reg * weight);
}

export const l1Penalty = (w1: tf.Tensor, w2: tf.Tensor, reg: number): Promise<tf.Scalar> =>
  total([w1, w2], (weight) => reg * Math.abs(weight));

export async function l1PenaltyBackward(
  dy: tf.Scalar,
  w1: tf.Tensor,
  w2: tf.Tensor,
  reg: number,
): Promise<Gradients> {
  const [upstream] = await dy.data();
  return gradients(w1, w2, (weight) => upstream! * reg * Math.sign(weight));
}

export const softThreshold = (w: tf.Tensor, t: number): Promise<tf.Tensor> =>
  each(w, (weight) => {
    if (weight > t) return weight - t;
    return weight < -t ? weight + t : 0;
  });
