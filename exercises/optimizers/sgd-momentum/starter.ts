import * as tf from '@tensorflow/tfjs';

type Moved = { w: tf.Tensor; v: tf.Tensor };

export function sgd(w: tf.Tensor, g: tf.Tensor, lr: number): tf.Tensor {
  // One step against the gradient.
  return tf.clone(w);
}

export function momentum(w: tf.Tensor, v: tf.Tensor, g: tf.Tensor, lr: number, mu: number): Moved {
  // v is the velocity before this step; return the one after it.
  return { w: tf.clone(w), v: tf.clone(v) };
}

export function nesterov(w: tf.Tensor, v: tf.Tensor, g: tf.Tensor, lr: number, mu: number): Moved {
  // The same velocity, another step.
  return { w: tf.clone(w), v: tf.clone(v) };
}
