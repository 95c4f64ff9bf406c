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
  const values = sigmoid(tf.mul(x, 2)).dataSync();
  return tf.tensor1d(Array.from(values, (value) => 2 * value - 1));
}

export function tanhBackward(dy: tf.Tensor, y: tf.Tensor): tf.Tensor {
  return tf.mul(dy, tf.sub(1, tf.square(y)));
}
