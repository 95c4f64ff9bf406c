import * as tf from '@tensorflow/tfjs';

/**
 * The table after one transition: action a in state s gave reward r and led to s2.
 * Q: [S, A]; done: the episode ended with this transition.
 */
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
  // What would Q[s, a] be if this one transition were all there is to know?
  return Q.clone();
}

/** P: [S, A, S] probabilities of the next state; R: [S, A] rewards; stops once no value moves by tol or more. */
export function valueIteration(
  P: tf.Tensor3D,
  R: tf.Tensor2D,
  gamma: number,
  tol: number,
): { V: tf.Tensor1D; policy: tf.Tensor1D } {
  // One sweep so far, which knows nothing of what comes after the next reward.
  const V: tf.Tensor1D = R.max(1);
  return { V, policy: tf.zerosLike(V).toInt() };
}
