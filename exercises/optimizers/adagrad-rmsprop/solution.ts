import * as tf from '@tensorflow/tfjs';

export function adagrad(
  w: tf.Tensor,
  acc: tf.Tensor,
  g: tf.Tensor,
  lr: number,
  eps: number,
): { w: tf.Tensor; acc: tf.Tensor } {
  const newAcc = tf.add(acc, tf.square(g));
  const step = tf.div(g, tf.add(tf.sqrt(newAcc), eps));
  return { w: tf.sub(w, tf.mul(step, lr)), acc: newAcc };
}

export function rmsprop(
  w: tf.Tensor,
  s: tf.Tensor,
  g: tf.Tensor,
  lr: number,
  rho: number,
  eps: number,
): { w: tf.Tensor; s: tf.Tensor } {
  const newS = tf.add(tf.mul(s, rho), tf.mul(tf.square(g), 1 - rho));
  const step = tf.div(g, tf.add(tf.sqrt(newS), eps));
  return { w: tf.sub(w, tf.mul(step, lr)), s: newS };
}

type Terms<Of extends (...args: never[]) => unknown, Name extends string> = (
  ...args: Parameters<Of>
) => Record<Name, tf.Tensor>;

/** What is in the sum already, and what comes to it. */
export const sumTerms: Terms<typeof adagrad, 'before' | 'fresh'> = (_w, acc, g) => ({
  before: acc,
  fresh: tf.square(g),
});

/** Where w was, and how far AdaGrad takes it. */
export const adagradTerms: Terms<typeof adagrad, 'before' | 'step'> = (...args) => {
  const [before] = args;
  return { before, step: tf.sub(adagrad(...args).w, before) };
};

/** What the average keeps, and what is new in it. */
export const averageTerms: Terms<typeof rmsprop, 'before' | 'fresh'> = (_w, s, g, _lr, rho) => ({
  before: tf.mul(s, rho),
  fresh: tf.mul(tf.square(g), 1 - rho),
});

/** Where w was, and how far RMSProp takes it. */
export const rmspropTerms: Terms<typeof rmsprop, 'before' | 'step'> = (...args) => {
  const [before] = args;
  return { before, step: tf.sub(rmsprop(...args).w, before) };
};
