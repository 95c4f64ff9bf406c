import * as tf from '@tensorflow/tfjs';

type Attention = { y: tf.Tensor3D; w: tf.Tensor3D };
type Gradients = { dq: tf.Tensor3D; dk: tf.Tensor3D; dv: tf.Tensor3D };

/** One query at a time: its scores are a column of K numbers, its output a weighted sum of the rows of v. */
export function sdpa(q: tf.Tensor3D, k: tf.Tensor3D, v: tf.Tensor3D, mask?: tf.Tensor3D): Attention {
  const examples = range(q.shape[0]).map((b) => {
    const [queries, keys, values] = [example(q, b), example(k, b), example(v, b)];
    const allowed = mask && example(mask, b);
    const weights = range(q.shape[1]).map((i) => {
      const scores: tf.Tensor2D = keys.matMul(row(queries, i).transpose()).div(Math.sqrt(q.shape[2]));
      return softmaxColumn(scores, allowed ? row(allowed, i).transpose() : tf.onesLike(scores));
    });
    const w = tf.concat(weights, 1).transpose();
    return { y: tf.matMul(w, values), w };
  });
  return { y: tf.stack(examples.map(({ y }) => y)) as tf.Tensor3D, w: tf.stack(examples.map(({ w }) => w)) as tf.Tensor3D };
}

/** Every query adds its share to the keys and the values. */
export function sdpaBackward(
  dy: tf.Tensor3D,
  q: tf.Tensor3D,
  k: tf.Tensor3D,
  v: tf.Tensor3D,
  w: tf.Tensor3D,
): Gradients {
  const examples = range(q.shape[0]).map((b) => {
    const [queries, keys, values] = [example(q, b), example(k, b), example(v, b)];
    const [upstreams, given] = [example(dy, b), example(w, b)];
    const shares = range(q.shape[1]).map((i) => {
      const [query, upstream, weights] = [row(queries, i), row(upstreams, i), row(given, i).transpose()];
      const dweights = values.matMul(upstream.transpose());
      const dscores: tf.Tensor2D = weights.mul(dweights.sub(dweights.mul(weights).sum())).div(Math.sqrt(q.shape[2]));
      return { dq: dscores.matMul(keys, true), dk: dscores.matMul(query), dv: weights.matMul(upstream) };
    });
    return {
      dq: tf.concat(shares.map(({ dq }) => dq)),
      dk: tf.addN(shares.map(({ dk }) => dk)),
      dv: tf.addN(shares.map(({ dv }) => dv)),
    };
  });
  return {
    dq: tf.stack(examples.map(({ dq }) => dq)) as tf.Tensor3D,
    dk: tf.stack(examples.map(({ dk }) => dk)) as tf.Tensor3D,
    dv: tf.stack(examples.map(({ dv }) => dv)) as tf.Tensor3D,
  };
}

/** exp of all scores, cut off at the largest that is allowed, then times the mask; a column that allows nothing stays zero. */
function softmaxColumn(scores: tf.Tensor2D, mask: tf.Tensor2D): tf.Tensor2D {
  const top = scores.add(mask.sub(1).mul(1e9)).max();
  const exps = scores.sub(top).minimum(0).exp().mul(mask);
  return exps.div(exps.sum().add(mask.max().equal(0)));
}

const range = (count: number): number[] => Array.from({ length: count }, (_, index) => index);
const example = (batch: tf.Tensor3D, index: number): tf.Tensor2D => batch.gather(index);
const row = (matrix: tf.Tensor2D, index: number): tf.Tensor2D => matrix.slice([index, 0], [1, -1]);
