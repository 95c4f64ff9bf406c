import * as tf from '@tensorflow/tfjs';

type Gradients = { dx: tf.Tensor2D; da: tf.Tensor1D };

export function prelu(x: tf.Tensor2D, a: tf.Tensor1D): tf.Tensor2D {
  return tf.where(tf.greater(x, 0), x, tf.mul(x, a));
}

export function preluBackward(dy: tf.Tensor2D, x: tf.Tensor2D, a: tf.Tensor1D): Gradients {
  const [slope = 0] = a.dataSync();
  const dx: tf.Tensor2D = tf.where(tf.greater(x, 0), dy, tf.mul(dy, slope));
  // A slope is used in every row, and what each use says adds up.
  const da: tf.Tensor1D = tf.sum(tf.mul(dy, tf.minimum(x, 0)), 0);
  return { dx, da };
}
