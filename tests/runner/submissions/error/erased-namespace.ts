import * as tf from '@tensorflow/tfjs';

namespace Stable {
  export const shifted = (x: tf.Tensor2D): tf.Tensor2D => tf.sub(x, tf.max(x, 1, true));
}

export function softmax(x: tf.Tensor2D): tf.Tensor2D {
  const e = tf.exp(Stable.shifted(x));
  return tf.div(e, tf.sum(e, 1, true));
}

export function softmaxBackward(dy: tf.Tensor2D, y: tf.Tensor2D): tf.Tensor2D {
  return tf.mul(y, tf.sub(dy, tf.sum(tf.mul(dy, y), 1, true)));
}
