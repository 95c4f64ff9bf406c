import * as tf from '@tensorflow/tfjs';

type Gradients = { w1: tf.Tensor; b1: tf.Tensor; w2: tf.Tensor; b2: tf.Tensor };

export function clipByGlobalNorm(grads: Gradients, theta: number): { grads: Gradients; norm: number } {
  const squares = Object.values(grads).map((g) => tf.sum(tf.square(g)));
  const count = Object.values(grads).reduce((sum, g) => sum + g.size, 0);
  const norm = tf.sqrt(tf.div(tf.addN(squares), count)).dataSync<'float32'>()[0]!;
  const scale = Math.min(1, theta / norm);
  const clip = (g: tf.Tensor): tf.Tensor => tf.mul(g, scale);
  return { grads: { w1: clip(grads.w1), b1: clip(grads.b1), w2: clip(grads.w2), b2: clip(grads.b2) }, norm };
}

export function clipByValue(g: tf.Tensor, c: number): tf.Tensor {
  return tf.maximum(tf.minimum(g, c), -c);
}
