import * as tf from '@tensorflow/tfjs';

export function l2Penalty(w1: tf.Tensor, w2: tf.Tensor, reg: number): tf.Scalar {
  // One number for all weights of both tensors.
  return tf.scalar(0);
}

export function l2PenaltyBackward(
  dy: tf.Scalar,
  w1: tf.Tensor,
  w2: tf.Tensor,
  reg: number,
): { dw1: tf.Tensor; dw2: tf.Tensor } {
  // dy is dL/d(l2Penalty), a scalar. Return dL/dw1 and dL/dw2.
  return { dw1: tf.zerosLike(w1), dw2: tf.zerosLike(w2) };
}

export function l1Penalty(w1: tf.Tensor, w2: tf.Tensor, reg: number): tf.Scalar {
  return tf.scalar(0);
}

export function l1PenaltyBackward(
  dy: tf.Scalar,
  w1: tf.Tensor,
  w2: tf.Tensor,
  reg: number,
): { dw1: tf.Tensor; dw2: tf.Tensor } {
  // What is the slope where a weight is exactly 0? See the conventions.
  return { dw1: tf.zerosLike(w1), dw2: tf.zerosLike(w2) };
}

export function softThreshold(w: tf.Tensor, t: number): tf.Tensor {
  // Every weight by itself.
  return tf.zerosLike(w);
}
