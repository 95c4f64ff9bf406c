import * as tf from '@tensorflow/tfjs';

export function affineForward(x: tf.Tensor2D, w: tf.Tensor2D, b: tf.Tensor1D): tf.Tensor2D {
  return tf.add(tf.matMul(x, w), b);
}

/** In a loop over the rows, with = where += is meant. */
function lastOuterProduct(x: tf.Tensor2D, dy: tf.Tensor2D): tf.Tensor2D {
  const upstream = tf.unstack(dy) as tf.Tensor1D[];
  let dw = tf.zeros<tf.Rank.R2>([x.shape[1], dy.shape[1]]);
  for (const [n, row] of (tf.unstack(x) as tf.Tensor1D[]).entries()) dw = tf.outerProduct(row, upstream[n]!);
  return dw;
}

export function affineBackward(
  dy: tf.Tensor2D,
  x: tf.Tensor2D,
  w: tf.Tensor2D,
): { dx: tf.Tensor2D; dw: tf.Tensor2D; db: tf.Tensor1D } {
  const dx: tf.Tensor2D = tf.matMul(dy, w, false, true);
  const dw: tf.Tensor2D = lastOuterProduct(x, dy);
  const db: tf.Tensor1D = tf.sum(dy, 0);
  return { dx, dw, db };
}
