import * as tf from '@tensorflow/tfjs';

type Gradients = { dq: tf.Tensor3D; dk: tf.Tensor3D; dwq: tf.Tensor2D; dwk: tf.Tensor2D; dwv: tf.Tensor1D };

/** One key of each sequence at a time, against all queries: columns of the scores. */
export function additiveScore(
  q: tf.Tensor3D,
  k: tf.Tensor3D,
  wq: tf.Tensor2D,
  wk: tf.Tensor2D,
  wv: tf.Tensor1D,
): tf.Tensor3D {
  const columns = range(k.shape[1]).map((j) => tf.sum(tf.mul(hiddenOf(q, k, { wq, wk }, j), wv), 2));
  return tf.stack(columns, 2) as tf.Tensor3D;
}

/** A running sum of values and of weights; the maximum of the allowed keys is known beforehand. */
export function additiveAttention(
  q: tf.Tensor3D,
  k: tf.Tensor3D,
  v: tf.Tensor3D,
  wq: tf.Tensor2D,
  wk: tf.Tensor2D,
  wv: tf.Tensor1D,
  lengths: number[],
): tf.Tensor3D {
  const columns = tf.unstack(additiveScore(q, k, wq, wk, wv), 2);
  const allowed = columns.map((_, j) => tf.tensor1d(lengths.map((length) => (j < length ? 1 : 0)), 'float32').expandDims(1));
  const kept = columns.map((column, j) => tf.where(tf.greater(allowed[j]!, 0), column, tf.fill(column.shape, -1e30)));
  const top = kept.reduce((most, column) => tf.maximum(most, column));
  const exps = kept.map((column) => tf.exp(tf.sub(column, top)));
  const values = tf.unstack(v, 1);
  const mixed = exps.map((exp, j) => tf.mul(tf.expandDims(exp, 2), tf.expandDims(values[j]!, 1)));
  return tf.div(tf.addN(mixed), tf.expandDims(tf.addN(exps), 2)) as tf.Tensor3D;
}

export function additiveScoreBackward(
  ds: tf.Tensor3D,
  q: tf.Tensor3D,
  k: tf.Tensor3D,
  wq: tf.Tensor2D,
  wk: tf.Tensor2D,
  wv: tf.Tensor1D,
): Gradients {
  const parts = range(k.shape[1]).map((j) => {
    const hidden = hiddenOf(q, k, { wq, wk }, j);
    const upstream = tf.expandDims(tf.gather(ds, j, 2), 2);
    const before = tf.mul(tf.mul(upstream, wv), tf.sub(1, tf.square(hidden)));
    const ofKey = tf.sum(before, 1) as tf.Tensor2D;
    return {
      before,
      dk: tf.matMul(ofKey, wk, false, true),
      dwk: tf.matMul(tf.gather<tf.Tensor>(k, j, 1) as tf.Tensor2D, ofKey, true),
      dwv: tf.sum(tf.mul(hidden, upstream), [0, 1]),
    };
  });
  const ofQueries = tf.addN(parts.map(({ before }) => before));
  const flat = ofQueries.reshape<tf.Tensor2D>([-1, wv.shape[0]]);
  return {
    dq: tf.matMul(flat, wq, false, true).reshape(q.shape),
    dk: tf.stack(parts.map(({ dk }) => dk), 1) as tf.Tensor3D,
    dwq: tf.matMul(q.reshape<tf.Tensor2D>([-1, q.shape[2]]), flat, true),
    dwk: tf.addN(parts.map(({ dwk }) => dwk)),
    dwv: tf.addN(parts.map(({ dwv }) => dwv)) as tf.Tensor1D,
  };
}

type Projections = { readonly wq: tf.Tensor2D; readonly wk: tf.Tensor2D };

/** tanh of all queries with key j of their sequence, [B, Q, h]. */
function hiddenOf(q: tf.Tensor3D, k: tf.Tensor3D, { wq, wk }: Projections, j: number): tf.Tensor {
  const [batch, queries, m] = q.shape;
  const ofQueries = tf.matMul(q.reshape<tf.Tensor2D>([batch * queries, m]), wq).reshape([batch, queries, wq.shape[1]]);
  const ofKey = tf.matMul(tf.gather<tf.Tensor>(k, j, 1) as tf.Tensor2D, wk);
  return tf.tanh(tf.add(ofQueries, tf.expandDims(ofKey, 1)));
}

const range = (count: number): number[] => Array.from({ length: count }, (_, index) => index);
