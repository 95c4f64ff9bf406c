import * as tf from '@tensorflow/tfjs';

export function diceLoss(p: tf.Tensor2D, t: tf.Tensor2D, smooth: number): tf.Scalar {
  // One Dice coefficient for each image (each row), then the mean of 1 minus it.
  return tf.scalar(0);
}

export function diceLossBackward(dy: tf.Scalar, p: tf.Tensor2D, t: tf.Tensor2D, smooth: number): tf.Tensor2D {
  // dy is dL/d(diceLoss), a scalar. Return dL/dp.
  return tf.zerosLike(p);
}

export function softIouLoss(p: tf.Tensor3D, t: tf.Tensor3D, smooth: number): tf.Scalar {
  // One soft IoU for each class (the last axis), over all images and pixels; then the mean of 1 minus it.
  return tf.scalar(0);
}

export function softIouLossBackward(
  dy: tf.Scalar,
  p: tf.Tensor3D,
  t: tf.Tensor3D,
  smooth: number,
): tf.Tensor3D {
  // dy is dL/d(softIouLoss), a scalar. Return dL/dp.
  return tf.zerosLike(p);
}
