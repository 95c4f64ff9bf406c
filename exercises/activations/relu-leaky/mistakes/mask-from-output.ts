import * as tf from '@tensorflow/tfjs';

export function relu(x: tf.Tensor): tf.Tensor {
  return tf.maximum(x, 0);
}

export function reluBackward(dy: tf.Tensor, x: tf.Tensor): tf.Tensor {
  return tf.where(tf.greater(x, 0), dy, tf.zerosLike(dy));
}

export function leakyRelu(x: tf.Tensor, alpha: number): tf.Tensor {
  return tf.where(tf.greater(x, 0), x, tf.mul(x, alpha));
}

export function leakyReluBackward(dy: tf.Tensor, x: tf.Tensor, alpha: number): tf.Tensor {
  const y = leakyRelu(x, alpha);
  return tf.where(tf.greater(y, 0), dy, tf.mul(dy, alpha));
}
