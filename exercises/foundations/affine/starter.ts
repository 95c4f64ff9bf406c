import * as tf from '@tensorflow/tfjs';

/** x: [N, D], w: [D, M], b: [M]. */
export function affineForward(x: tf.Tensor2D, w: tf.Tensor2D, b: tf.Tensor1D): tf.Tensor2D {
  // One row of scores for each row of x.
  return tf.zeros([x.shape[0], w.shape[1]]);
}

/** dy: [N, M] is dL/dy. What shape does each gradient have to have? */
export function affineBackward(
  dy: tf.Tensor2D,
  x: tf.Tensor2D,
  w: tf.Tensor2D,
): { dx: tf.Tensor2D; dw: tf.Tensor2D; db: tf.Tensor1D } {
  return { dx: tf.zerosLike(x), dw: tf.zerosLike(w), db: tf.zeros([w.shape[1]]) };
}
