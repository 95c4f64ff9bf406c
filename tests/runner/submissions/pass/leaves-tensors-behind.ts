import * as tf from '@tensorflow/tfjs';

const ONE = tf.scalar(1);

export function softmax(x: tf.Tensor2D): tf.Tensor2D {
  console.log('rows', x.shape[0]);
  const raised = x.sub(x.max(1, true)).exp();
  return raised.mul(ONE).div(raised.sum(1, true)) as tf.Tensor2D;
}

export function softmaxBackward(dy: tf.Tensor2D, y: tf.Tensor2D): tf.Tensor2D {
  return tf.tidy(() => tf.mul(y, tf.sub(dy, tf.sum(tf.mul(dy, y), 1, true))));
}
