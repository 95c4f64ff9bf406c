import * as tf from '@tensorflow/tfjs';

export function focalLoss(z: tf.Tensor1D, y: tf.Tensor1D, alpha: number, gamma: number): tf.Scalar {
  // z are logits, y is 1 or 0. Return the mean over the examples.
  return tf.scalar(0);
}

export function focalLossBackward(
  dy: tf.Scalar,
  z: tf.Tensor1D,
  y: tf.Tensor1D,
  alpha: number,
  gamma: number,
): tf.Tensor1D {
  // dy is dL/d(focalLoss), a scalar. Return dL/dz.
  return tf.zerosLike(z);
}
