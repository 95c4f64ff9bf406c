import * as tf from '@tensorflow/tfjs';

type Moved = { w: tf.Tensor; v: tf.Tensor };

/** On plain numbers, one weight at a time, into fresh arrays. */
export async function sgd(w: tf.Tensor, g: tf.Tensor, lr: number): Promise<tf.Tensor> {
  const [weights, slopes] = await Promise.all([w.data(), g.data()]);
  return tf.tensor(
    Array.from(weights, (weight, i) => weight - lr * slopes[i]!),
    w.shape,
  );
}

export async function momentum(w: tf.Tensor, v: tf.Tensor, g: tf.Tensor, lr: number, mu: number): Promise<Moved> {
  return walked(w, v, g, mu, (weight, velocity) => weight - lr * velocity);
}

export async function nesterov(w: tf.Tensor, v: tf.Tensor, g: tf.Tensor, lr: number, mu: number): Promise<Moved> {
  return walked(w, v, g, mu, (weight, velocity, slope) => weight - lr * slope - lr * mu * velocity);
}

type Step = (weight: number, velocity: number, slope: number) => number;

async function walked(w: tf.Tensor, v: tf.Tensor, g: tf.Tensor, mu: number, step: Step): Promise<Moved> {
  const [weights, velocities, slopes] = await Promise.all([w.data(), v.data(), g.data()]);
  const to: { w: number[]; v: number[] } = { w: [], v: [] };
  for (let i = 0; i < w.size; i++) {
    const velocity = mu * velocities[i]! + slopes[i]!;
    to.v.push(velocity);
    to.w.push(step(weights[i]!, velocity, slopes[i]!));
  }
  return { w: tf.tensor(to.w, w.shape), v: tf.tensor(to.v, v.shape) };
}
