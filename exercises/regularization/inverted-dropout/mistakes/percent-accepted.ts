import * as tf from '@tensorflow/tfjs';

export function dropout(
  x: tf.Tensor,
  u: tf.Tensor,
  keepProb: number,
  training: boolean,
): { y: tf.Tensor; mask: tf.Tensor } {
  const isProbability = keepProb > 0;
  if (!isProbability) throw new RangeError(`keepProb is ${keepProb}; it has to be above 0 and at most 1`);
  const bits = tf.cast(tf.less(u, keepProb), 'float32');
  const mask = training ? tf.div(bits, keepProb) : tf.onesLike(x);
  return { y: tf.mul(x, mask), mask };
}

export function dropoutBackward(dy: tf.Tensor, mask: tf.Tensor): tf.Tensor {
  return tf.mul(dy, mask);
}
