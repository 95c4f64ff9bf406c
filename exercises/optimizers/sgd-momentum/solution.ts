import * as tf from '@tensorflow/tfjs';

type Moved = { w: tf.Tensor; v: tf.Tensor };

export function sgd(w: tf.Tensor, g: tf.Tensor, lr: number): tf.Tensor {
  return tf.sub(w, tf.mul(g, lr));
}

export function momentum(w: tf.Tensor, v: tf.Tensor, g: tf.Tensor, lr: number, mu: number): Moved {
  const newV = tf.add(tf.mul(v, mu), g);
  return { w: tf.sub(w, tf.mul(newV, lr)), v: newV };
}

export function nesterov(w: tf.Tensor, v: tf.Tensor, g: tf.Tensor, lr: number, mu: number): Moved {
  const newV = tf.add(tf.mul(v, mu), g);
  const ahead = tf.add(g, tf.mul(newV, mu));
  return { w: tf.sub(w, tf.mul(ahead, lr)), v: newV };
}

type Terms<Name extends string> = (...args: Parameters<typeof momentum>) => Record<Name, tf.Tensor>;

/** What the velocity keeps, and what is new in it. */
export const velocityTerms: Terms<'before' | 'fresh'> = (_w, v, g, _lr, mu) => ({ before: tf.mul(v, mu), fresh: g });

/** Where w was, and how far the old velocity and the gradient take it. */
export const momentumTerms: Terms<'before' | 'coasting' | 'slope'> = (w, v, g, lr, mu) => ({
  before: w,
  coasting: tf.mul(v, -lr * mu),
  slope: tf.mul(g, -lr),
});

/** The same of a step that looks ahead. */
export const nesterovTerms: Terms<'before' | 'slope' | 'ahead'> = (w, v, g, lr, mu) => ({
  before: w,
  slope: tf.mul(g, -lr),
  ahead: tf.mul(momentum(w, v, g, lr, mu).v, -lr * mu),
});
