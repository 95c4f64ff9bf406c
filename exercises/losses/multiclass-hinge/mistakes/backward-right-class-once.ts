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
  const any = tf.max(violated, 1, true);
  return tf.mul(tf.sub(violated, tf.mul(any, right)), tf.div(dLoss, s.shape[0]));
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
