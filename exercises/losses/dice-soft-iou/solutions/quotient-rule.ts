import * as tf from '@tensorflow/tfjs';

/** 1 − (a + s)/(b + s) is (b − a)/(b + s): what was missed, over the whole. Gradients by the plain quotient rule. */
const missed = (a: tf.Tensor, b: tf.Tensor, smooth: number): tf.Scalar => b.sub(a).div(b.add(smooth)).mean();

const quotientSlope = (
  { a, da, b, db }: { a: tf.Tensor; da: tf.Tensor; b: tf.Tensor; db: tf.Tensor },
  smooth: number,
): tf.Tensor => {
  const [numerator, denominator] = [a.add(smooth), b.add(smooth)];
  return numerator.mul(db).sub(denominator.mul(da)).div(denominator.square());
};

export const diceLoss = (p: tf.Tensor2D, t: tf.Tensor2D, smooth: number): tf.Scalar =>
  missed(p.mul(t).sum(1).mul(2), p.sum(1).add(t.sum(1)), smooth);

export const diceLossBackward = (
  dy: tf.Scalar,
  p: tf.Tensor2D,
  t: tf.Tensor2D,
  smooth: number,
): tf.Tensor2D => {
  const a = p.mul(t).sum(1, true).mul(2);
  const b = p.sum(1, true).add(t.sum(1, true));
  return quotientSlope({ a, da: t.mul(2), b, db: tf.onesLike(p) }, smooth).mul(dy).div(p.shape[0]);
};

/** The images beside each other: pixels of all of them in rows, classes in columns. */
const pixels = (x: tf.Tensor3D): tf.Tensor2D => x.reshape([-1, x.shape[2]]);

/** Intersection and union as minimum and maximum: with masks of 0 and 1 they are p·t and p + t − p·t. */
export const softIouLoss = (p: tf.Tensor3D, t: tf.Tensor3D, smooth: number): tf.Scalar =>
  missed(pixels(p.minimum(t)).sum(0), pixels(p.maximum(t)).sum(0), smooth);

export const softIouLossBackward = (
  dy: tf.Scalar,
  p: tf.Tensor3D,
  t: tf.Tensor3D,
  smooth: number,
): tf.Tensor3D => {
  const a = pixels(p.mul(t)).sum(0);
  const b = pixels(p.add(t)).sum(0).sub(a);
  return quotientSlope({ a, da: t, b, db: tf.sub(1, t) }, smooth).mul(dy).div(p.shape[2]);
};
