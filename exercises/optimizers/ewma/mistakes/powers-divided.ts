import * as tf from '@tensorflow/tfjs';

export function ewma(xs: tf.Tensor1D, beta: number, correct: boolean): tf.Tensor1D {
  if (beta === 0 || xs.size === 0) return tf.clone(xs);
  const powers = tf.pow(beta, tf.add(tf.range(0, xs.size), 1));
  const v: tf.Tensor1D = tf.mul(tf.cumsum(tf.div(xs, powers)), tf.mul(powers, 1 - beta));
  const corrections = Array.from({ length: xs.size }, (_, i) => 1 - beta ** (i + 1));
  return correct ? tf.div(v, tf.tensor1d(corrections, 'float32')) : v;
}
