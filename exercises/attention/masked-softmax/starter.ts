import * as tf from '@tensorflow/tfjs';

/** s: [B, Q, K]; mask with 1 for allowed and 0 for masked: [B, Q, K], or with 1 in place of B or Q. */
export function maskedSoftmax(s: tf.Tensor3D, mask: tf.Tensor3D): tf.Tensor3D {
  // When does a masked score have to leave: before the exponential, or after it?
  return tf.zerosLike(s);
}

/** [n, n]: 1 where the query of the row may see the key of the column. */
export function causalMask(n: number): tf.Tensor2D {
  return tf.zeros([n, n]);
}

/** [B, 1, keys]: for each sequence of the batch as many ones as it is long, then zeros. */
export function lengthMask(lengths: number[], keys: number): tf.Tensor3D {
  return tf.zeros([lengths.length, 1, keys]);
}

/** dL/ds, given dy = dL/dy and the weights y of the forward, all [B, Q, K]. */
export function maskedSoftmaxBackward(dy: tf.Tensor3D, y: tf.Tensor3D): tf.Tensor3D {
  return tf.zerosLike(y);
}
