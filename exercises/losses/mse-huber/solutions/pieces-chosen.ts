import * as tf from '@tensorflow/tfjs';

type Reduction = 'none' | 'sum' | 'mean';

/** The weight of one element in the result. */
const shareOf = (x: tf.Tensor, reduction: Reduction): number => (reduction === 'mean' ? 1 / x.size : 1);

export const mse = (x: tf.Tensor, t: tf.Tensor, reduction: Reduction): tf.Tensor => {
  const weighted = x.sub(t).pow(2).mul(shareOf(x, reduction));
  return reduction === 'none' ? weighted : weighted.sum();
};

export const mseBackward = (dy: tf.Tensor, x: tf.Tensor, t: tf.Tensor, reduction: Reduction): tf.Tensor =>
  x.sub(t).mul(dy).mul(2 * shareOf(x, reduction));

/** Both pieces everywhere, and of each element the one that holds. */
export const huber = (x: tf.Tensor, t: tf.Tensor, delta: number): tf.Scalar => {
  const r = x.sub(t);
  const quadratic = r.square().mul(0.5);
  const linear = r.abs().mul(delta).sub(0.5 * delta * delta);
  return tf.where(r.abs().lessEqual(delta), quadratic, linear).mean();
};

export const huberBackward = (dy: tf.Scalar, x: tf.Tensor, t: tf.Tensor, delta: number): tf.Tensor => {
  const r = x.sub(t);
  const slope = tf.where(r.abs().lessEqual(delta), r, r.sign().mul(delta));
  return slope.mul(dy).mul(shareOf(x, 'mean'));
};
