import * as tf from '@tensorflow/tfjs';

type Output = { y: tf.Tensor2D; idx: tf.Tensor2D };
type Gradients = { dx: tf.Tensor2D; dw: tf.Tensor3D; db: tf.Tensor2D };

export function maxout(x: tf.Tensor2D, w: tf.Tensor3D, b: tf.Tensor2D): Output {
  const z = piecesOf(x, w, b);
  return { y: tf.max(z, 1), idx: tf.argMax(z, 1) };
}

export function maxoutBackward(dy: tf.Tensor2D, x: tf.Tensor2D, w: tf.Tensor3D, _idx: tf.Tensor2D): Gradients {
  const [k, d, m] = w.shape;
  const dz = tf.tile(tf.expandDims(dy, 1), [1, k, 1]) as tf.Tensor3D;
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
