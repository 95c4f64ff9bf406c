import * as tf from '@tensorflow/tfjs';

type Output = { y: tf.Tensor2D; idx: tf.Tensor2D };
type Gradients = { dx: tf.Tensor2D; dw: tf.Tensor3D; db: tf.Tensor2D };

export function maxout(x: tf.Tensor2D, w: tf.Tensor3D, b: tf.Tensor2D): Output {
  const [first, second] = tf.unstack(piecesOf(x, w, b), 1) as [tf.Tensor2D, tf.Tensor2D];
  const isLarger = tf.greater(second, first);
  return { y: tf.where(isLarger, second, first), idx: tf.cast(isLarger as tf.Tensor2D, 'int32') };
}

export function maxoutBackward(dy: tf.Tensor2D, x: tf.Tensor2D, w: tf.Tensor3D, idx: tf.Tensor2D): Gradients {
  const [k, d, m] = w.shape;
  // The gradient of each piece, [N, K, M]: dy where it has won, 0 elsewhere.
  const dz = tf.mul(tf.oneHot(idx, k).transpose([0, 2, 1]), tf.expandDims(dy, 1)) as tf.Tensor3D;
  const flat = dz.reshape<tf.Tensor2D>([-1, k * m]);
  const dw = tf.matMul(x, flat, true).reshape<tf.Tensor3D>([d, k, m]);
  return { dx: tf.matMul(flat, inOneMatrix(w), false, true), dw: tf.transpose(dw, [1, 0, 2]), db: tf.sum(dz, 0) };
}

/** What every piece of every unit gives: [N, K, M]. */
function piecesOf(x: tf.Tensor2D, w: tf.Tensor3D, b: tf.Tensor2D): tf.Tensor3D {
  const [k, , m] = w.shape;
  return tf.matMul(x, inOneMatrix(w)).reshape<tf.Tensor3D>([-1, k, m]).add(b);
}

/** All pieces beside each other, [D, K·M]. */
function inOneMatrix(w: tf.Tensor3D): tf.Tensor2D {
  const [k, d, m] = w.shape;
  return tf.transpose(w, [1, 0, 2]).reshape<tf.Tensor2D>([d, k * m]);
}
