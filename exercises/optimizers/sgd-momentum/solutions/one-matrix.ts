import * as tf from '@tensorflow/tfjs';

type Moved = { w: tf.Tensor; v: tf.Tensor };

/** A step is linear in weight, velocity and gradient: one matrix of coefficients, for all weights at once. */
export const momentum = (w: tf.Tensor, v: tf.Tensor, g: tf.Tensor, lr: number, mu: number): Moved =>
  mapped(w, v, g, [
    [1, -lr * mu, -lr],
    [0, mu, 1],
  ]);

export const nesterov = (w: tf.Tensor, v: tf.Tensor, g: tf.Tensor, lr: number, mu: number): Moved =>
  mapped(w, v, g, [
    [1, -lr * mu * mu, -lr * (1 + mu)],
    [0, mu, 1],
  ]);

/** Momentum that forgets everything at once. */
export const sgd = (w: tf.Tensor, g: tf.Tensor, lr: number): tf.Tensor => momentum(w, tf.zerosLike(g), g, lr, 0).w;

function mapped(w: tf.Tensor, v: tf.Tensor, g: tf.Tensor, coefficients: number[][]): Moved {
  const rows = tf.stack([w.flatten(), v.flatten(), g.flatten()]) as tf.Tensor2D;
  const [newW, newV] = tf.unstack(tf.matMul(tf.tensor2d(coefficients), rows)) as [tf.Tensor, tf.Tensor];
  return { w: newW.reshape(w.shape), v: newV.reshape(w.shape) };
}
