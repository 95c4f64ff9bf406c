import * as tf from '@tensorflow/tfjs';

export function l2Penalty(w1: tf.Tensor, w2: tf.Tensor, reg: number): tf.Scalar {
  const squares: tf.Scalar = tf.add(tf.sum(tf.square(w1)), tf.sum(tf.square(w2)));
  return tf.mul(tf.sqrt(squares), reg / 2);
}

export function l2PenaltyBackward(
  dy: tf.Scalar,
  w1: tf.Tensor,
  w2: tf.Tensor,
  reg: number,
): { dw1: tf.Tensor; dw2: tf.Tensor } {
  const pull = (w: tf.Tensor): tf.Tensor => tf.mul(dy, tf.mul(w, reg));
  return { dw1: pull(w1), dw2: pull(w2) };
}

export function l1Penalty(w1: tf.Tensor, w2: tf.Tensor, reg: number): tf.Scalar {
  const sizes: tf.Scalar = tf.add(tf.sum(tf.abs(w1)), tf.sum(tf.abs(w2)));
  return tf.mul(sizes, reg);
}

export function l1PenaltyBackward(
  dy: tf.Scalar,
  w1: tf.Tensor,
  w2: tf.Tensor,
  reg: number,
): { dw1: tf.Tensor; dw2: tf.Tensor } {
  const push = (w: tf.Tensor): tf.Tensor => tf.mul(dy, tf.mul(tf.sign(w), reg));
  return { dw1: push(w1), dw2: push(w2) };
}

export function softThreshold(w: tf.Tensor, t: number): tf.Tensor {
  const left = tf.relu(tf.sub(tf.abs(w), t));
  return tf.mul(tf.sign(w), left);
}
