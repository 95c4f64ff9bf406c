import * as tf from '@tensorflow/tfjs';

/** The change as a table that is 0 but for one entry, the outer product of two indicator vectors. */
export function qUpdate(
  Q: tf.Tensor2D,
  s: number,
  a: number,
  r: number,
  s2: number,
  done: boolean,
  alpha: number,
  gamma: number,
): tf.Tensor2D {
  const [states, actions] = Q.shape;
  const row = indicator(states, s).expandDims<tf.Tensor2D>(1);
  const column = indicator(actions, a).expandDims<tf.Tensor2D>(0);
  const old = Q.slice([s, a], [1, 1]);
  let target: tf.Tensor = tf.scalar(r);
  if (!done) target = target.add(Q.max(1).slice([s2], [1]).mul(gamma));
  const error: tf.Tensor2D = target.sub<tf.Tensor>(old).reshape([1, 1]);
  return Q.add(row.matMul(error).matMul(column).mul(alpha));
}

/** Sweeps over action values: with V = 0 the first of them are the rewards, and V is their maximum at every step. */
export function valueIteration(
  P: tf.Tensor3D,
  R: tf.Tensor2D,
  gamma: number,
  tol: number,
): { V: tf.Tensor1D; policy: tf.Tensor1D } {
  let q: tf.Tensor2D = R;
  let before = tf.zerosLike<tf.Tensor1D>(R.max(1));
  for (;;) {
    const V = q.max<tf.Tensor1D>(1);
    const change = tf.max(tf.abs(tf.sub(V, before))).arraySync() as number;
    q = R.add(P.mul<tf.Tensor3D>(V).sum<tf.Tensor2D>(-1).mul(gamma));
    if (change < tol) return { V, policy: q.argMax(1) };
    before = V;
  }
}

function indicator(length: number, index: number): tf.Tensor1D {
  return tf.range(0, length).equal(index).toFloat();
}
