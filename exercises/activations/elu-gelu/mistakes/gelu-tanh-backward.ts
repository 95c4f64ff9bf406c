import * as tf from '@tensorflow/tfjs';

type Elementwise = (x: tf.Tensor) => tf.Tensor;

export function elu(x: tf.Tensor, alpha: number): tf.Tensor {
  return tf.where(tf.greater(x, 0), x, tf.mul(tf.sub(expOnTheLeft(x), 1), alpha));
}

export function eluBackward(dy: tf.Tensor, x: tf.Tensor, alpha: number): tf.Tensor {
  return tf.where(tf.greater(x, 0), dy, tf.mul(dy, tf.mul(expOnTheLeft(x), alpha)));
}

export function gelu(x: tf.Tensor, erf: Elementwise): tf.Tensor {
  return tf.mul(x, probabilityBelow(x, erf));
}

export function geluBackward(dy: tf.Tensor, x: tf.Tensor, _erf: Elementwise): tf.Tensor {
  const scale = Math.sqrt(2 / Math.PI);
  const bent = tf.tanh(tf.mul(tf.add(x, tf.mul(tf.pow(x, 3), 0.044715)), scale));
  const inner = tf.mul(tf.add(tf.mul(tf.square(x), 3 * 0.044715), 1), scale);
  const slope = tf.mul(tf.mul(x, tf.sub(1, tf.square(bent))), inner);
  return tf.mul(dy, tf.div(tf.add(tf.add(bent, 1), slope), 2));
}

/** eˣ for x ≤ 0; on the right, where nobody wants it, 1 and never infinity. */
function expOnTheLeft(x: tf.Tensor): tf.Tensor {
  return tf.exp(tf.minimum(x, 0));
}

/** Φ(x), the distribution function of the standard normal. */
function probabilityBelow(x: tf.Tensor, erf: Elementwise): tf.Tensor {
  return tf.div(tf.add(erf(tf.div(x, Math.SQRT2)), 1), 2);
}
