import * as tf from '@tensorflow/tfjs';

export function multiclassHinge(s: tf.Tensor2D, y: tf.Tensor1D, delta: number): tf.Scalar {
  const { margins, wrong } = marginsOf(s, y, delta);
  return tf.div(tf.sum(tf.mul(tf.relu(margins), wrong)), s.shape[0]);
}

export function multiclassHingeBackward(
  dLoss: tf.Scalar,
  s: tf.Tensor2D,
  y: tf.Tensor1D,
  delta: number,
): tf.Tensor2D {
  const { margins, wrong, right } = marginsOf(s, y, delta);
  const violated = tf.mul(tf.greater(margins, 0).toFloat(), wrong);
  const count = tf.sum(violated, 1, true);
  return tf.mul(tf.sub(violated, tf.mul(count, right)), tf.div(dLoss, s.shape[0]));
}

/** By how much each class comes too close to the right one, and which classes are wrong (1) and right (1). */
function marginsOf(
  s: tf.Tensor2D,
  y: tf.Tensor1D,
  delta: number,
): { margins: tf.Tensor2D; wrong: tf.Tensor; right: tf.Tensor } {
  const right = tf.oneHot(y, s.shape[1]).toFloat();
  const rightScores = tf.sum(tf.mul(s, right), 1, true);
  return { margins: tf.add(tf.sub(s, rightScores), delta), wrong: tf.sub(1, right), right };
}

/** What the wrong classes get, and what the right one does. */
export function multiclassHingeBackwardTerms(
  dLoss: tf.Scalar,
  s: tf.Tensor2D,
  y: tf.Tensor1D,
  delta: number,
): { wrong: tf.Tensor; right: tf.Tensor } {
  const { margins, wrong, right } = marginsOf(s, y, delta);
  const share = tf.div(dLoss, s.shape[0]);
  const violated = tf.mul(tf.greater(margins, 0).toFloat(), wrong);
  const count = tf.sum(violated, 1, true);
  return { wrong: tf.mul(violated, share), right: tf.neg(tf.mul(tf.mul(count, right), share)) };
}

/** Class numbers of s, from numbers of [0, 1). */
export function labelsOf(u: tf.Tensor1D, s: tf.Tensor2D): tf.Tensor1D {
  const classes = s.shape[1];
  const labels = Array.from(u.dataSync(), (each) => Math.min(Math.floor(each * classes), classes - 1));
  return tf.tensor1d(labels, 'int32');
}

/** Like `noise`, but no wrong class is nearer to its margin than 0.1, where the loss has a kink. */
export function scoresOf(noise: tf.Tensor2D, y: tf.Tensor1D, delta: number): tf.Tensor2D {
  const { margins, wrong } = marginsOf(noise, y, delta);
  const away = tf.where(tf.greater(margins, 0), tf.onesLike(margins).mul(0.1), tf.onesLike(margins).mul(-0.1));
  return tf.add(noise, tf.mul(away, wrong));
}

/** Like `noise`, but the right class has `lead` more. */
export function ledBy(noise: tf.Tensor2D, y: tf.Tensor1D, lead: number): tf.Tensor2D {
  return tf.add(noise, tf.mul(tf.oneHot(y, noise.shape[1]).toFloat(), lead));
}
