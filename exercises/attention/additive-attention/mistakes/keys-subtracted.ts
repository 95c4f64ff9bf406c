import * as tf from '@tensorflow/tfjs';

type Gradients = { dq: tf.Tensor3D; dk: tf.Tensor3D; dwq: tf.Tensor2D; dwk: tf.Tensor2D; dwv: tf.Tensor1D };

export function additiveScore(
  q: tf.Tensor3D,
  k: tf.Tensor3D,
  wq: tf.Tensor2D,
  wk: tf.Tensor2D,
  wv: tf.Tensor1D,
): tf.Tensor3D {
  return features(q, k, wq, wk).mul(wv).sum(-1);
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
  const scores = additiveScore(q, k, wq, wk, wv);
  const ends = tf.tensor3d(lengths, [lengths.length, 1, 1]);
  const allowed = tf.range(0, k.shape[1]).less(ends);
  const kept = tf.where(allowed, scores, tf.scalar(-1e9));
  const exps = kept.sub<tf.Tensor3D>(kept.max(-1, true)).exp();
  return exps.div<tf.Tensor3D>(exps.sum(-1, true)).matMul(v);
}

export function additiveScoreBackward(
  ds: tf.Tensor3D,
  q: tf.Tensor3D,
  k: tf.Tensor3D,
  wq: tf.Tensor2D,
  wk: tf.Tensor2D,
  wv: tf.Tensor1D,
): Gradients {
  const t = features(q, k, wq, wk);
  const upstream = ds.expandDims<tf.Tensor4D>(3);
  const da = upstream.mul<tf.Tensor4D>(wv).mul<tf.Tensor4D>(tf.sub(1, t.square()));
  const forQueries = rows(da.sum(2));
  const forKeys = rows(da.sum(1));
  return {
    dq: forQueries.matMul<tf.Tensor2D>(wq, false, true).reshape(q.shape),
    dk: forKeys.matMul<tf.Tensor2D>(wk, false, true).reshape(k.shape),
    dwq: rows(q).matMul(forQueries, true),
    dwk: rows(k).matMul(forKeys, true),
    dwv: upstream.mul(t).sum([0, 1, 2]),
  };
}

function features(q: tf.Tensor3D, k: tf.Tensor3D, wq: tf.Tensor2D, wk: tf.Tensor2D): tf.Tensor4D {
  const ofQueries = project(q, wq).expandDims<tf.Tensor4D>(2);
  const ofKeys = project(k, wk).expandDims<tf.Tensor4D>(1);
  return ofQueries.sub<tf.Tensor4D>(ofKeys).tanh();
}

function project(x: tf.Tensor3D, w: tf.Tensor2D): tf.Tensor3D {
  return rows(x).matMul<tf.Tensor2D>(w).reshape([x.shape[0], x.shape[1], w.shape[1]]);
}

function rows(x: tf.Tensor3D): tf.Tensor2D {
  return x.reshape([x.shape[0] * x.shape[1], x.shape[2]]);
}
