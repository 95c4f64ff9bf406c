import * as tf from '@tensorflow/tfjs';

/** On plain numbers, one weight at a time, into fresh arrays. */
export function adamw(
  w: tf.Tensor,
  m: tf.Tensor,
  v: tf.Tensor,
  g: tf.Tensor,
  t: number,
  lr: number,
  b1: number,
  b2: number,
  eps: number,
  wd: number,
): { w: tf.Tensor; m: tf.Tensor; v: tf.Tensor } {
  const from = [w, m, v, g].map((tensor) => tensor.dataSync());
  const to: [number[], number[], number[]] = [[], [], []];
  for (let i = 0; i < w.size; i++) {
    const [weight, first, second, slope] = from.map((values) => values[i]!) as [number, number, number, number];
    const newFirst = b1 * first + (1 - b1) * slope;
    const newSecond = b2 * second + (1 - b2) * slope ** 2;
    const step = newFirst / (1 - b1 ** t) / (Math.sqrt(newSecond / (1 - b2 ** t)) + eps);
    to[0].push(weight - lr * step - lr * wd * weight);
    to[1].push(newFirst);
    to[2].push(newSecond);
  }
  const [newW, newM, newV] = to.map((values) => tf.tensor(values, w.shape)) as [tf.Tensor, tf.Tensor, tf.Tensor];
  return { w: newW, m: newM, v: newV };
}
