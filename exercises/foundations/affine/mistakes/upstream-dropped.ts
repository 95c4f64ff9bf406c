import * as tf from '@tensorflow/tfjs';

export function affineForward(x: tf.Tensor2D, w: tf.Tensor2D, b: tf.Tensor1D): tf.Tensor2D {
  return tf.add(tf.matMul(x, w), b);
}

export function affineBackward(
  dy: tf.Tensor2D,
  x: tf.Tensor2D,
  w: tf.Tensor2D,
): { dx: tf.Tensor2D; dw: tf.Tensor2D; db: tf.Tensor1D } {
  const dx: tf.Tensor2D = tf.matMul(tf.onesLike(dy), w, false, true);
  const dw: tf.Tensor2D = tf.matMul(x, tf.onesLike(dy), true, false);
  const db: tf.Tensor1D = tf.sum(tf.onesLike(dy), 0);
  return { dx, dw, db };
}
