import * as tf from '@tensorflow/tfjs';

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
  const best = Q.gather(s2).max();
  const future = (done ? best.minimum(0) : best).mul(gamma);
  const moved: tf.Tensor2D = Q.add(future.add(r).sub(Q).mul(alpha));
  const isEntry = tf.range(0, states).equal(s).expandDims(1).logicalAnd(tf.range(0, actions).equal(a));
  return tf.where(isEntry, moved, Q);
}

export function valueIteration(
  P: tf.Tensor3D,
  R: tf.Tensor2D,
  gamma: number,
  tol: number,
): { V: tf.Tensor1D; policy: tf.Tensor1D } {
  let V = tf.zeros<tf.Rank.R1>([R.shape[0]]);
  let change = Infinity;
  while (change >= tol) {
    const next: tf.Tensor1D = actionValues(P, R, V, gamma).max(1);
    change = next.sub(V).abs().max().dataSync<'float32'>()[0]!;
    V = next;
  }
  return { V, policy: actionValues(P, R, V, gamma).argMax(1) };
}

/** R + γ·P·V, [S, A]: what each action is worth if V is what the states are worth. */
function actionValues(P: tf.Tensor3D, R: tf.Tensor2D, V: tf.Tensor1D, gamma: number): tf.Tensor2D {
  const [states, actions] = R.shape;
  const expected = P.reshape<tf.Tensor2D>([states * actions, states]).matMul(V.expandDims(1));
  return R.add(expected.reshape<tf.Tensor2D>([states, actions]).mul(gamma));
}
