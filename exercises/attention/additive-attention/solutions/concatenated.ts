import * as tf from '@tensorflow/tfjs';

type Gradients = { dq: tf.Tensor3D; dk: tf.Tensor3D; dwq: tf.Tensor2D; dwk: tf.Tensor2D; dwv: tf.Tensor1D };

/** Every pair of a query and a key as one long row, and both matrices as one below the other: a net with one hidden layer. */
export function additiveScore(
  q: tf.Tensor3D,
  k: tf.Tensor3D,
  wq: tf.Tensor2D,
  wk: tf.Tensor2D,
  wv: tf.Tensor1D,
): tf.Tensor3D {
  const hidden = pairs(q, k).matMul(tf.concat([wq, wk], 0)).tanh();
  return hidden.matMul(wv.expandDims(1)).reshape([q.shape[0], q.shape[1], k.shape[1]]);
}

export function additiveAttention(
  q: tf.Tensor3D,
  k: tf.Tensor3D,
  v: tf.Tensor3D,
  wq: tf.Tensor2D,
  wk: tf.Tensor2D,
  wv: tf.Tensor1D,
  lengths: number[],
): tf.Tensor3D {
  const keys = k.shape[1];
  const hidden = lengths.map((length) => [Array.from({ length: keys }, (_, key) => (key < length ? 0 : -1e9))]);
  const scores = additiveScore(q, k, wq, wk, wv).add(tf.tensor3d(hidden, [lengths.length, 1, keys], 'float32'));
  const weights = scores.sub(scores.logSumExp(-1, true)).exp();
  return weights.matMul(v) as tf.Tensor3D;
}

/** Backpropagation through that net, and then every pair's gradient back to its query and its key. */
export function additiveScoreBackward(
  ds: tf.Tensor3D,
  q: tf.Tensor3D,
  k: tf.Tensor3D,
  wq: tf.Tensor2D,
  wk: tf.Tensor2D,
  wv: tf.Tensor1D,
): Gradients {
  const [batch, queries, keys] = ds.shape;
  const [m, n] = [q.shape[2], k.shape[2]];
  const [x, w] = [pairs(q, k), tf.concat([wq, wk], 0)];
  const hidden = x.matMul<tf.Tensor2D>(w).tanh();
  const upstream = ds.reshape<tf.Tensor2D>([-1, 1]);
  const before = upstream.matMul<tf.Tensor2D>(wv.expandDims(0)).mul<tf.Tensor2D>(tf.sub(1, hidden.mul(hidden)));
  const [dx, dw] = [before.matMul<tf.Tensor2D>(w, false, true), x.matMul<tf.Tensor2D>(before, true)];
  return {
    dq: dx.slice([0, 0], [-1, m]).reshape([batch, queries, keys, m]).sum(2),
    dk: dx.slice([0, m], [-1, n]).reshape([batch, queries, keys, n]).sum(1),
    dwq: dw.slice(0, m),
    dwk: dw.slice(m, n),
    dwv: hidden.matMul<tf.Tensor2D>(upstream, true).squeeze([1]),
  };
}

/** [B·Q·K, m + n]. */
function pairs(q: tf.Tensor3D, k: tf.Tensor3D): tf.Tensor2D {
  const [queries, keys] = [q.shape[1], k.shape[1]];
  const left = q.expandDims(2).tile([1, 1, keys, 1]);
  const right = k.expandDims(1).tile([1, queries, 1, 1]);
  return tf.concat([left, right], 3).reshape([-1, q.shape[2] + k.shape[2]]);
}
