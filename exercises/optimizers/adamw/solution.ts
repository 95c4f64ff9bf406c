import * as tf from '@tensorflow/tfjs';

export function adamw(
  w: tf.Tensor,
  m: tf.Tensor,
  v: tf.Tensor,
  g: tf.Tensor,
  t: number,
  lr: number,
  b1: number,
  b2: number,
  eps: number,
  wd: number,
): { w: tf.Tensor; m: tf.Tensor; v: tf.Tensor } {
  const newM = tf.add(tf.mul(m, b1), tf.mul(g, 1 - b1));
  const newV = tf.add(tf.mul(v, b2), tf.mul(tf.square(g), 1 - b2));
  const mHat = tf.div(newM, 1 - b1 ** t);
  const vHat = tf.div(newV, 1 - b2 ** t);
  const step = tf.div(mHat, tf.add(tf.sqrt(vHat), eps));
  const decay = tf.mul(w, wd);
  return { w: tf.sub(w, tf.mul(tf.add(step, decay), lr)), m: newM, v: newV };
}

type Terms<Name extends string> = (...args: Parameters<typeof adamw>) => Record<Name, tf.Tensor>;

/** Where w was, how far Adam takes it, and what the decay takes away. */
export const weightTerms: Terms<'before' | 'step' | 'decay'> = (w, m, v, g, t, lr, b1, b2, eps, wd) => ({
  before: w,
  step: tf.sub(adamw(w, m, v, g, t, lr, b1, b2, eps, 0).w, w),
  decay: tf.mul(w, -lr * wd),
});

/** What m keeps, and what is new in it. */
export const firstMomentTerms: Terms<'before' | 'fresh'> = (_w, m, _v, g, _t, _lr, b1) => ({
  before: tf.mul(m, b1),
  fresh: tf.mul(g, 1 - b1),
});

/** What v keeps, and what is new in it. */
export const secondMomentTerms: Terms<'before' | 'fresh'> = (_w, _m, v, g, _t, _lr, _b1, b2) => ({
  before: tf.mul(v, b2),
  fresh: tf.mul(tf.square(g), 1 - b2),
});
