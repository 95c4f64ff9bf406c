import * as tf from '@tensorflow/tfjs';

type Parameters = {
  wq: tf.Tensor2D; // [D, D], as are wk, wv and wo
  wk: tf.Tensor2D;
  wv: tf.Tensor2D;
  wo: tf.Tensor2D;
  w1: tf.Tensor2D; // [D, F]
  b1: tf.Tensor1D; // [F]
  w2: tf.Tensor2D; // [F, D]
  b2: tf.Tensor1D; // [D], as are all below
  g1: tf.Tensor1D;
  be1: tf.Tensor1D;
  g2: tf.Tensor1D;
  be2: tf.Tensor1D;
};

/** x: [B, N, D]; mask: [B, N, N] with 1 where a query (row) may see a key (column), else 0. */
export function encoderBlock(
  x: tf.Tensor3D,
  p: Parameters,
  heads: number,
  eps: number,
  mask?: tf.Tensor3D,
): tf.Tensor3D {
  // First attention with its residual and norm, then the feed-forward net with its own.
  return layerNorm(x, p.g1, p.be1, eps);
}

function layerNorm(x: tf.Tensor3D, gain: tf.Tensor1D, shift: tf.Tensor1D, eps: number): tf.Tensor3D {
  // Over which axis does a token find its own mean and variance?
  return x.mul<tf.Tensor3D>(gain).add(shift);
}
