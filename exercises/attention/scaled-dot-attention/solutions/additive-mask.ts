import * as tf from '@tensorflow/tfjs';

type Attention = { y: tf.Tensor3D; w: tf.Tensor3D };
type Gradients = { dq: tf.Tensor3D; dk: tf.Tensor3D; dv: tf.Tensor3D };

/** The mask as a large negative number added to the scores, and the weights as exp(score − log Σ exp(scores)). */
export function sdpa(q: tf.Tensor3D, k: tf.Tensor3D, v: tf.Tensor3D, mask?: tf.Tensor3D): Attention {
  const scaled = q.mul<tf.Tensor3D>(q.shape[2] ** -0.5);
  let scores = tf.matMul(scaled, k, false, true);
  if (mask) scores = scores.add(tf.sub(1, mask).mul(-1e9));
  let w: tf.Tensor3D = scores.sub(scores.logSumExp(-1, true)).exp();
  if (mask) w = w.mul(mask.max(-1, true));
  return { y: w.matMul(v), w };
}

/** Each row's softmax with its Jacobian written out: J = diag(w) − w·wᵀ, [B, Tq, K, K]. */
export function sdpaBackward(
  dy: tf.Tensor3D,
  q: tf.Tensor3D,
  k: tf.Tensor3D,
  v: tf.Tensor3D,
  w: tf.Tensor3D,
): Gradients {
  const [batch, queries, keys] = w.shape;
  const column = w.expandDims(-1);
  const jacobian = column.mul(tf.eye(keys)).sub(column.matMul(column, false, true));
  const dw = dy.matMul(v, false, true).reshape([batch, queries, keys, 1]);
  const ds: tf.Tensor3D = jacobian.matMul(dw).reshape([batch, queries, keys]);
  const scale = 1 / Math.sqrt(q.shape[2]);
  return {
    dq: ds.matMul(k.mul<tf.Tensor3D>(scale)),
    dk: ds.transpose<tf.Tensor3D>([0, 2, 1]).matMul(q.mul<tf.Tensor3D>(scale)),
    dv: w.transpose<tf.Tensor3D>([0, 2, 1]).matMul(dy),
  };
}
