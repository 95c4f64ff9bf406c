import * as tf from '@tensorflow/tfjs';

export function softmax(x: tf.Tensor2D): tf.Tensor2D {
  return tf.tidy(() => {
    const raised = tf.exp(tf.sub(x, tf.max(x, 1, true)));
    return tf.div(raised, tf.sum(raised, 1, true));
  });
}

export function softmaxBackward(dy: tf.Tensor2D, y: tf.Tensor2D): tf.Tensor2D {
  return tf.grad((x: tf.Tensor) => softmax(x as tf.Tensor2D))(y, dy) as tf.Tensor2D;
}
