import * as tf from '@tensorflow/tfjs';

export function affineForward(x: tf.Tensor2D, w: tf.Tensor2D, b: tf.Tensor1D): tf.Tensor2D {
  return tf.add(tf.matMul(x, w), b);
}

export function affineBackward(
  dy: tf.Tensor2D,
  x: tf.Tensor2D,
  w: tf.Tensor2D,
): { dx: tf.Tensor2D; dw: tf.Tensor2D; db: tf.Tensor1D } {
  const dx: tf.Tensor2D = tf.matMul(dy, w, false, true);
  const dw: tf.Tensor2D = tf.matMul(x, dy, true, false);
  const db: tf.Tensor1D = tf.sum(dy, 0);
  const n = x.shape[0];
  return { dx: tf.div(dx, n), dw: tf.div(dw, n), db: tf.div(db, n) };
}
