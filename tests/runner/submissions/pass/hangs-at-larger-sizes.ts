import * as tf from '@tensorflow/tfjs';

export function softmax(x: tf.Tensor2D): tf.Tensor2D {
  while (x.shape[0] > 13);
  const raised = tf.exp(tf.sub(x, tf.max(x, 1, true)));
  return tf.div(raised, tf.sum(raised, 1, true)) as tf.Tensor2D;
}

export function softmaxBackward(dy: tf.Tensor2D, y: tf.Tensor2D): tf.Tensor2D {
  return tf.mul(y, tf.sub(dy, tf.sum(tf.mul(dy, y), 1, true))) as tf.Tensor2D;
}
