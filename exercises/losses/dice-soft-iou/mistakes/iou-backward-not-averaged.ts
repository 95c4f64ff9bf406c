import * as tf from '@tensorflow/tfjs';

export function diceLoss(p: tf.Tensor2D, t: tf.Tensor2D, smooth: number): tf.Scalar {
  const { dice } = diceOfImages(p, t, smooth);
  return tf.mean(tf.sub(1, dice));
}

export function diceLossBackward(dy: tf.Scalar, p: tf.Tensor2D, t: tf.Tensor2D, smooth: number): tf.Tensor2D {
  const { dice, sizes } = diceOfImages(p, t, smooth);
  const slope = tf.div(tf.sub(dice, tf.mul(t, 2)), sizes);
  return tf.mul(dy, tf.div(slope, p.shape[0]));
}

export function softIouLoss(p: tf.Tensor3D, t: tf.Tensor3D, smooth: number): tf.Scalar {
  const { iou } = iouOfClasses(p, t, smooth);
  return tf.mean(tf.sub(1, iou));
}

export function softIouLossBackward(
  dy: tf.Scalar,
  p: tf.Tensor3D,
  t: tf.Tensor3D,
  smooth: number,
): tf.Tensor3D {
  const { iou, union } = iouOfClasses(p, t, smooth);
  const slope = tf.div(tf.sub(tf.mul(iou, tf.sub(1, t)), t), union);
  return tf.mul(dy, slope);
}

/** Of each image the soft Dice coefficient and its denominator, [N, 1]. */
function diceOfImages(p: tf.Tensor2D, t: tf.Tensor2D, smooth: number): { dice: tf.Tensor; sizes: tf.Tensor } {
  const overlap = tf.sum(tf.mul(p, t), 1, true);
  const sizes = tf.add(tf.sum(tf.add(p, t), 1, true), smooth);
  return { dice: tf.div(tf.add(tf.mul(overlap, 2), smooth), sizes), sizes };
}

/** Of each class the soft IoU and its denominator over all pixels of all images, [C]. */
function iouOfClasses(p: tf.Tensor3D, t: tf.Tensor3D, smooth: number): { iou: tf.Tensor; union: tf.Tensor } {
  const both = tf.mul(p, t);
  const intersection = tf.add(tf.sum(both, [0, 1]), smooth);
  const union = tf.add(tf.sum(tf.sub(tf.add(p, t), both), [0, 1]), smooth);
  return { iou: tf.div(intersection, union), union };
}
