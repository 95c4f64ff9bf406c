import * as tf from '@tensorflow/tfjs';

/** On plain numbers, one weight at a time, into fresh arrays. */
export async function adagrad(
  w: tf.Tensor,
  acc: tf.Tensor,
  g: tf.Tensor,
  lr: number,
  eps: number,
): Promise<{ w: tf.Tensor; acc: tf.Tensor }> {
  const moved = await walked(w, acc, g, lr, eps, (before, slope) => before + slope ** 2);
  return { w: moved.w, acc: moved.state };
}

export async function rmsprop(
  w: tf.Tensor,
  s: tf.Tensor,
  g: tf.Tensor,
  lr: number,
  rho: number,
  eps: number,
): Promise<{ w: tf.Tensor; s: tf.Tensor }> {
  const moved = await walked(w, s, g, lr, eps, (before, slope) => rho * before + (1 - rho) * slope ** 2);
  return { w: moved.w, s: moved.state };
}

async function walked(
  w: tf.Tensor,
  state: tf.Tensor,
  g: tf.Tensor,
  lr: number,
  eps: number,
  gathered: (before: number, slope: number) => number,
): Promise<{ w: tf.Tensor; state: tf.Tensor }> {
  const [weights, before, slopes] = await Promise.all([w.data(), state.data(), g.data()]);
  const after = Array.from(before, (value, i) => gathered(value, slopes[i]!));
  const moved = Array.from(weights, (weight, i) => weight - (lr * slopes[i]!) / (Math.sqrt(after[i]!) + eps));
  return { w: tf.tensor(moved, w.shape), state: tf.tensor(after, w.shape) };
}
