import * as tf from '@tensorflow/tfjs';

type Gradients = { dq: tf.Tensor3D; dk: tf.Tensor3D; dwq: tf.Tensor2D; dwk: tf.Tensor2D; dwv: tf.Tensor1D };

/** q: [B, Q, m], k: [B, K, n], wq: [m, h], wk: [n, h], wv: [h]; the scores are [B, Q, K]. */
export function additiveScore(
  q: tf.Tensor3D,
  k: tf.Tensor3D,
  wq: tf.Tensor2D,
  wk: tf.Tensor2D,
  wv: tf.Tensor1D,
): tf.Tensor3D {
  // Every query meets every key: which four axes does the sum of the projections have?
  return tf.zeros([q.shape[0], q.shape[1], k.shape[1]]);
}

/** v: [B, K, c]; of sequence b only the first lengths[b] keys count. The result is [B, Q, c]. */
export function additiveAttention(
  q: tf.Tensor3D,
  k: tf.Tensor3D,
  v: tf.Tensor3D,
  wq: tf.Tensor2D,
  wk: tf.Tensor2D,
  wv: tf.Tensor1D,
  lengths: number[],
): tf.Tensor3D {
  return tf.zeros([q.shape[0], q.shape[1], v.shape[2]]);
}

/** The gradients of the scores, given ds: [B, Q, K]. */
export function additiveScoreBackward(
  ds: tf.Tensor3D,
  q: tf.Tensor3D,
  k: tf.Tensor3D,
  wq: tf.Tensor2D,
  wk: tf.Tensor2D,
  wv: tf.Tensor1D,
): Gradients {
  return {
    dq: tf.zerosLike(q),
    dk: tf.zerosLike(k),
    dwq: tf.zerosLike(wq),
    dwk: tf.zerosLike(wk),
    dwv: tf.zerosLike(wv),
  };
}
