import * as tf from '@tensorflow/tfjs';

type Elementwise = (x: tf.Tensor) => tf.Tensor;

export function elu(x: tf.Tensor, alpha: number): tf.Tensor {
  return tf.where(tf.greater(x, 0), x, tf.mul(tf.sub(expOnTheLeft(x), 1), alpha));
}

export function eluBackward(dy: tf.Tensor, x: tf.Tensor, alpha: number): tf.Tensor {
  return tf.where(tf.greater(x, 0), dy, tf.mul(dy, tf.mul(expOnTheLeft(x), alpha)));
}

export function gelu(x: tf.Tensor, erf: Elementwise): tf.Tensor {
  return probabilityBelow(x, erf);
}

export function geluBackward(dy: tf.Tensor, x: tf.Tensor, erf: Elementwise): tf.Tensor {
  return tf.mul(dy, tf.add(probabilityBelow(x, erf), tf.mul(x, density(x))));
}

/** eˣ for x ≤ 0; on the right, where nobody wants it, 1 and never infinity. */
function expOnTheLeft(x: tf.Tensor): tf.Tensor {
  return tf.exp(tf.minimum(x, 0));
}

/** Φ(x), the distribution function of the standard normal. */
function probabilityBelow(x: tf.Tensor, erf: Elementwise): tf.Tensor {
  return tf.div(tf.add(erf(tf.div(x, Math.SQRT2)), 1), 2);
}

/** φ(x) = Φ′(x). */
function density(x: tf.Tensor): tf.Tensor {
  return tf.div(tf.exp(tf.div(tf.square(x), -2)), Math.sqrt(2 * Math.PI));
}
