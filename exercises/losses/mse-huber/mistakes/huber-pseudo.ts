import * as tf from '@tensorflow/tfjs';

type Reduction = 'none' | 'sum' | 'mean';

export function mse(x: tf.Tensor, t: tf.Tensor, reduction: Reduction): tf.Tensor {
  const squares = tf.square(tf.sub(x, t));
  if (reduction === 'none') return squares;
  return reduction === 'sum' ? tf.sum(squares) : tf.mean(squares);
}

export function mseBackward(dy: tf.Tensor, x: tf.Tensor, t: tf.Tensor, reduction: Reduction): tf.Tensor {
  const dx = tf.mul(dy, tf.mul(tf.sub(x, t), 2));
  return reduction === 'mean' ? tf.div(dx, x.size) : dx;
}

export function huber(x: tf.Tensor, t: tf.Tensor, delta: number): tf.Scalar {
  const root = tf.sqrt(tf.add(tf.square(tf.div(tf.sub(x, t), delta)), 1));
  return tf.mean(tf.mul(tf.sub(root, 1), delta * delta));
}

export function huberBackward(dy: tf.Scalar, x: tf.Tensor, t: tf.Tensor, delta: number): tf.Tensor {
  const slope = tf.clipByValue(tf.sub(x, t), -delta, delta);
  return tf.mul(dy, tf.div(slope, x.size));
}
