import * as tf from '@tensorflow/tfjs';

/** On plain numbers: each activation with the number that decides about it. */
export async function dropout(
  x: tf.Tensor,
  u: tf.Tensor,
  keepProb: number,
  training: boolean,
): Promise<{ y: tf.Tensor; mask: tf.Tensor }> {
  if (keepProb <= 0 || keepProb > 1) throw new Error('keepProb is no probability of staying');
  const [activations, draws] = await Promise.all([x.data(), u.data()]);
  const factors = Array.from(draws, (draw) => {
    if (!training) return 1;
    return draw < keepProb ? 1 / keepProb : 0;
  });
  const kept = Array.from(activations, (activation, i) => (factors[i] === 0 ? 0 : activation * factors[i]!));
  return { y: tf.tensor(kept, x.shape), mask: tf.tensor(factors, x.shape) };
}

export async function dropoutBackward(dy: tf.Tensor, mask: tf.Tensor): Promise<tf.Tensor> {
  const [upstream, factors] = await Promise.all([dy.data(), mask.data()]);
  return tf.tensor(
    Array.from(upstream, (slope, i) => slope * factors[i]!),
    dy.shape,
  );
}
