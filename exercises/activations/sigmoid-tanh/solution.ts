import * as tf from '@tensorflow/tfjs';

export function sigmoid(x: tf.Tensor): tf.Tensor {
  const e = tf.exp(tf.neg(tf.abs(x)));
  const numerator = tf.where(tf.greaterEqual(x, 0), tf.onesLike(e), e);
  return tf.div(numerator, tf.add(e, 1));
}

export function sigmoidBackward(dy: tf.Tensor, y: tf.Tensor): tf.Tensor {
  return tf.mul(dy, tf.mul(y, tf.sub(1, y)));
}

export function tanhF(x: tf.Tensor): tf.Tensor {
  return tf.sub(tf.mul(sigmoid(tf.mul(x, 2)), 2), 1);
}

export function tanhBackward(dy: tf.Tensor, y: tf.Tensor): tf.Tensor {
  return tf.mul(dy, tf.sub(1, tf.square(y)));
}

/** dy·y − dy·y². */
export function sigmoidBackwardTerms(dy: tf.Tensor, y: tf.Tensor): { linear: tf.Tensor; square: tf.Tensor } {
  return { linear: tf.mul(dy, y), square: tf.neg(tf.mul(dy, tf.square(y))) };
}

/** dy − dy·y². */
export function tanhBackwardTerms(dy: tf.Tensor, y: tf.Tensor): { constant: tf.Tensor; square: tf.Tensor } {
  return { constant: dy, square: tf.neg(tf.mul(dy, tf.square(y))) };
}
