import * as tf from '@tensorflow/tfjs';

type Gradients = { dw1: tf.Tensor; dw2: tf.Tensor };

/** The positive and the negative part of a tensor, both without signs: w is the first minus the second. */
const sides = (w: tf.Tensor): [tf.Tensor, tf.Tensor] => [w.relu(), w.neg().relu()];

const inBoth = (w1: tf.Tensor, w2: tf.Tensor, price: (w: tf.Tensor) => tf.Scalar): tf.Scalar =>
  [w1, w2].map(price).reduce((sum, part) => sum.add(part));

const forBoth = (w1: tf.Tensor, w2: tf.Tensor, slope: (w: tf.Tensor) => tf.Tensor): Gradients => ({
  dw1: slope(w1),
  dw2: slope(w2),
});

export function l2Penalty(w1: tf.Tensor, w2: tf.Tensor, reg: number): tf.Scalar {
  return inBoth(w1, w2, (w) => w.mul(w).mul(0.5).sum().mul(reg));
}

export function l2PenaltyBackward(dy: tf.Scalar, w1: tf.Tensor, w2: tf.Tensor, reg: number): Gradients {
  const share = dy.mul(reg);
  return forBoth(w1, w2, (w) => w.mul(share));
}

export function l1Penalty(w1: tf.Tensor, w2: tf.Tensor, reg: number): tf.Scalar {
  return inBoth(w1, w2, (w) => {
    const [above, below] = sides(w);
    return above.add(below).sum().mul(reg);
  });
}

export function l1PenaltyBackward(dy: tf.Scalar, w1: tf.Tensor, w2: tf.Tensor, reg: number): Gradients {
  const share = dy.mul(reg);
  return forBoth(w1, w2, (w) => {
    const [above, below] = sides(w);
    return above.step().sub(below.step()).mul(share);
  });
}

export function softThreshold(w: tf.Tensor, t: number): tf.Tensor {
  return tf.relu(w.sub(t)).sub(tf.relu(w.neg().sub(t)));
}
