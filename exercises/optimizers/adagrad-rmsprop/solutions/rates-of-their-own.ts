import * as tf from '@tensorflow/tfjs';

/** Both are plain gradient descent with a learning rate for every weight; only the record of squares differs. */
export function adagrad(
  w: tf.Tensor,
  acc: tf.Tensor,
  g: tf.Tensor,
  lr: number,
  eps: number,
): { w: tf.Tensor; acc: tf.Tensor } {
  const squares = g.mul(g).add(acc);
  return { w: descended(w, g, ownRates(squares, lr, eps)), acc: squares };
}

/** The average as a move towards the new square. */
export function rmsprop(
  w: tf.Tensor,
  s: tf.Tensor,
  g: tf.Tensor,
  lr: number,
  rho: number,
  eps: number,
): { w: tf.Tensor; s: tf.Tensor } {
  const squares = s.add(g.mul(g).sub(s).mul(1 - rho));
  return { w: descended(w, g, ownRates(squares, lr, eps)), s: squares };
}

const ownRates = (squares: tf.Tensor, lr: number, eps: number): tf.Tensor => tf.div(lr, squares.pow(0.5).add(eps));

const descended = (w: tf.Tensor, g: tf.Tensor, rates: tf.Tensor): tf.Tensor => w.sub(rates.mul(g));
