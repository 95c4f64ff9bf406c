import * as tf from '@tensorflow/tfjs';

type Attention = { y: tf.Tensor3D; w: tf.Tensor3D };
type Gradients = { dq: tf.Tensor3D; dk: tf.Tensor3D; dv: tf.Tensor3D };

export function sdpa(q: tf.Tensor3D, k: tf.Tensor3D, v: tf.Tensor3D, mask?: tf.Tensor3D): Attention {
  const scores = q.matMul<tf.Tensor3D>(k, false, true).div<tf.Tensor3D>(Math.sqrt(q.shape[2]));
  const w = maskedSoftmax(scores, mask ?? tf.onesLike(scores));
  return { y: w.matMul(v), w };
}

export function sdpaBackward(
  dy: tf.Tensor3D,
  q: tf.Tensor3D,
  k: tf.Tensor3D,
  v: tf.Tensor3D,
  w: tf.Tensor3D,
): Gradients {
  const dw = dy.matMul(v, false, true);
  const rowSums = dw.mul(w).sum(-1, true);
  const ds: tf.Tensor3D = w.mul(dw.sub(rowSums)).div(Math.sqrt(q.shape[2]));
  return {
    dq: ds.matMul(k),
    dk: ds.matMul(q, true),
    dv: w.matMul(dy, true),
  };
}

function maskedSoftmax(scores: tf.Tensor3D, mask: tf.Tensor3D): tf.Tensor3D {
  const exps = scores.sub(scores.max(-1, true)).exp().mul(mask);
  return tf.divNoNan(exps, exps.sum(-1, true));
}
