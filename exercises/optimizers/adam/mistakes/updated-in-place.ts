import * as tf from '@tensorflow/tfjs';

export function adam(
  w: tf.Tensor,
  m: tf.Tensor,
  v: tf.Tensor,
  g: tf.Tensor,
  t: number,
  lr: number,
  b1: number,
  b2: number,
  eps: number,
): { w: tf.Tensor; m: tf.Tensor; v: tf.Tensor } {
  const weights = w.dataSync<'float32'>();
  const first = m.dataSync<'float32'>();
  const second = v.dataSync<'float32'>();
  g.dataSync<'float32'>().forEach((slope, i) => {
    first[i] = b1 * first[i]! + (1 - b1) * slope;
    second[i] = b2 * second[i]! + (1 - b2) * slope * slope;
    weights[i]! -= (lr * (first[i]! / (1 - b1 ** t))) / (Math.sqrt(second[i]! / (1 - b2 ** t)) + eps);
  });
  return { w: tf.tensor(weights, w.shape), m: tf.tensor(first, m.shape), v: tf.tensor(second, v.shape) };
}
