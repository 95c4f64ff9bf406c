import * as tf from '@tensorflow/tfjs';

export function dropout(
  x: tf.Tensor,
  u: tf.Tensor,
  keepProb: number,
  training: boolean,
): { y: tf.Tensor; mask: tf.Tensor } {
  const isProbability = keepProb > 0 && keepProb <= 1;
  if (!isProbability) throw new RangeError(`keepProb is ${keepProb}; it has to be above 0 and at most 1`);
  const row = u.rank > 1 ? tf.slice(u, 0, 1) : u;
  const bits = tf.cast(tf.less(tf.add(tf.zerosLike(x), row), keepProb), 'float32');
  const mask = training ? tf.div(bits, keepProb) : tf.onesLike(x);
  return { y: tf.mul(x, mask), mask };
}

export function dropoutBackward(dy: tf.Tensor, mask: tf.Tensor): tf.Tensor {
  return tf.mul(dy, mask);
}
