import * as tf from '@tensorflow/tfjs';

type Gradients = { dx: tf.Tensor4D; dw: tf.Tensor4D; db: tf.Tensor1D };

/**
 * The gradients of a convolution, given dy = dL/dy.
 * dy: [N, OH, OW, Cout]; x: [N, H, W, Cin]; w: [kh, kw, Cin, Cout]; `pad` rows and columns of zeros on each side of x.
 */
export function conv2dBackward(
  dy: tf.Tensor4D,
  x: tf.Tensor4D,
  w: tf.Tensor4D,
  stride: number,
  pad: number,
): Gradients {
  // Start with db: where is the bias of one output channel used?
  const dx = tf.zerosLike(x);
  const dw = tf.zerosLike(w);
  const db = tf.zeros<tf.Rank.R1>([w.shape[3]]);
  return { dx, dw, db };
}
