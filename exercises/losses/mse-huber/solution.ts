import * as tf from '@tensorflow/tfjs';

type Reduction = 'none' | 'sum' | 'mean';

export function mse(x: tf.Tensor, t: tf.Tensor, reduction: Reduction): tf.Tensor {
  const squares = tf.square(tf.sub(x, t));
  if (reduction === 'none') return squares;
  return reduction === 'sum' ? tf.sum(squares) : tf.mean(squares);
}

export function mseBackward(dy: tf.Tensor, x: tf.Tensor, t: tf.Tensor, reduction: Reduction): tf.Tensor {
  const dx = tf.mul(dy, tf.mul(tf.sub(x, t), 2));
  return reduction === 'mean' ? tf.div(dx, x.size) : dx;
}

export function huber(x: tf.Tensor, t: tf.Tensor, delta: number): tf.Scalar {
  const size = tf.abs(tf.sub(x, t));
  const inside = tf.minimum(size, delta);
  return tf.mean(tf.mul(inside, tf.sub(size, tf.div(inside, 2))));
}

export function huberBackward(dy: tf.Scalar, x: tf.Tensor, t: tf.Tensor, delta: number): tf.Tensor {
  const slope = tf.clipByValue(tf.sub(x, t), -delta, delta);
  return tf.mul(dy, tf.div(slope, x.size));
}

/** What the residuals within δ give, and what those beyond it give. */
export function huberBackwardTerms(
  dy: tf.Scalar,
  x: tf.Tensor,
  t: tf.Tensor,
  delta: number,
): { inside: tf.Tensor; outside: tf.Tensor } {
  const r = tf.sub(x, t);
  const isInside = tf.lessEqual(tf.abs(r), delta);
  const nothing = tf.zerosLike(r);
  const each = tf.div(dy, x.size);
  return {
    inside: tf.mul(each, tf.where(isInside, r, nothing)),
    outside: tf.mul(each, tf.where(isInside, nothing, tf.mul(tf.sign(r), delta))),
  };
}

/** Predictions at these residuals, none of which is left within 0.05 of δ, where the second derivative jumps. */
export function predictions(t: tf.Tensor, residuals: tf.Tensor, delta: number): tf.Tensor {
  const beyond = tf.step(tf.sub(tf.abs(residuals), delta - 0.05));
  return tf.add(t, tf.add(residuals, tf.mul(tf.sign(residuals), tf.mul(beyond, 0.1))));
}
