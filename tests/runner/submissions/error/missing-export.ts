import * as tf from '@tensorflow/tfjs';

export function softmax(x: tf.Tensor2D): tf.Tensor2D {
  return tf.tidy(() => {
    const raised = tf.exp(tf.sub(x, tf.max(x, 1, true)));
    return tf.div(raised, tf.sum(raised, 1, true));
  });
}
