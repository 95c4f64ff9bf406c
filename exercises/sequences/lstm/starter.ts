import * as tf from '@tensorflow/tfjs';

// Four blocks side by side, in the order i, f, g, o: wx is [D, 4H], wh is [H, 4H], b is [4H].
type Params = { wx: tf.Tensor2D; wh: tf.Tensor2D; b: tf.Tensor1D };

/** One step: x is [N, D], h and c are [N, H]. */
export function lstmCell(
  x: tf.Tensor2D,
  h: tf.Tensor2D,
  c: tf.Tensor2D,
  p: Params,
): { h: tf.Tensor2D; c: tf.Tensor2D } {
  // Nothing is read, written or forgotten yet.
  return { h: tf.clone(h), c: tf.clone(c) };
}

/** dh and dc: the gradients at the new h and at the new c. */
export function lstmCellBackward(
  dh: tf.Tensor2D,
  dc: tf.Tensor2D,
  x: tf.Tensor2D,
  h: tf.Tensor2D,
  c: tf.Tensor2D,
  p: Params,
): {
  dx: tf.Tensor2D;
  dhPrev: tf.Tensor2D;
  dcPrev: tf.Tensor2D;
  dwx: tf.Tensor2D;
  dwh: tf.Tensor2D;
  db: tf.Tensor1D;
} {
  return {
    dx: tf.zerosLike(x),
    dhPrev: tf.zerosLike(h),
    dcPrev: tf.zerosLike(c),
    dwx: tf.zerosLike(p.wx),
    dwh: tf.zerosLike(p.wh),
    db: tf.zerosLike(p.b),
  };
}
