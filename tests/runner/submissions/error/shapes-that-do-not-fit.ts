import * as tf from '@tensorflow/tfjs';

export function softmax(x: tf.Tensor2D): tf.Tensor2D {
  const top = x.max(1);
  const e = x
    .sub(top)
    .exp();
  return tf.div(e, tf.sum(e, 1, true));
}

export function softmaxBackward(dy: tf.Tensor2D, y: tf.Tensor2D): tf.Tensor2D {
  return tf.mul(y, tf.sub(dy, tf.sum(tf.mul(dy, y), 1, true)));
}
