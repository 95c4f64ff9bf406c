import * as tf from '@tensorflow/tfjs';

/** The gradient of f at x by central differences with step h; it has the shape of x. */
export function numericalGradient(f: (x: tf.Tensor) => number, x: tf.Tensor, h = 0.01): tf.Tensor {
  // What do f(x + h·e) and f(x − h·e) say of one element?
  return tf.zerosLike(x);
}

/** How far two gradients are apart: 0 if they are equal, 1 if they are opposite. */
export function relError(a: tf.Tensor, b: tf.Tensor): number {
  return 0.5;
}
