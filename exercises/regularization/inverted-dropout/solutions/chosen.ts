import * as tf from '@tensorflow/tfjs';

type Dropped = { y: tf.Tensor; mask: tf.Tensor };

/** Two functions under one name: at test time nothing happens, in training every activation is scaled or replaced. */
export const dropout = (x: tf.Tensor, u: tf.Tensor, keepProb: number, training: boolean): Dropped => {
  if (keepProb > 1 || keepProb <= 0) throw new Error(`no probability of staying: ${keepProb}`);
  return training ? thinned(x, u, keepProb) : { y: x.clone(), mask: x.onesLike() };
};

function thinned(x: tf.Tensor, u: tf.Tensor, keepProb: number): Dropped {
  const isKept = u.less(keepProb);
  const nothing = x.zerosLike();
  return {
    y: tf.where(isKept, x.mul(1 / keepProb), nothing),
    mask: tf.where(isKept, tf.fill(x.shape, 1 / keepProb), nothing),
  };
}

/** Where the mask is 0 the unit was out, and gets nothing. */
export const dropoutBackward = (dy: tf.Tensor, mask: tf.Tensor): tf.Tensor =>
  tf.where(mask.equal(0), dy.zerosLike(), mask.mul(dy));
