import * as tf from '@tensorflow/tfjs';

type Parameters = { w1: tf.Tensor2D; b1: tf.Tensor1D; w2: tf.Tensor2D; b2: tf.Tensor1D };

export function twoLayerLoss(
  x: tf.Tensor2D,
  y: tf.Tensor1D,
  p: Parameters,
  reg: number,
): { loss: number; grads: Parameters } {
  const examples = x.shape[0];
  const z: tf.Tensor2D = tf.add(tf.matMul(x, p.w1), p.b1);
  const hidden = tf.relu(z);
  const scores: tf.Tensor2D = tf.add(tf.matMul(hidden, p.w2), p.b2);

  const shifted = tf.sub(scores, tf.max(scores, 1, true));
  const logs = tf.sub(shifted, tf.log(tf.sum(tf.exp(shifted), 1, true)));
  const target = tf.oneHot(y, scores.shape[1]);
  const entropy = tf.div(tf.neg(tf.sum(tf.mul(logs, target))), examples);
  const penalty = tf.mul(tf.add(tf.sum(tf.square(p.w1)), tf.sum(tf.square(p.w2))), reg / 2);
  const loss = tf.add(entropy, penalty).dataSync<'float32'>()[0]!;

  const dScores: tf.Tensor2D = tf.div(tf.sub(tf.exp(logs), target), examples);
  const dHidden: tf.Tensor2D = tf.matMul(dScores, p.w2, false, true);
  const dZ: tf.Tensor2D = tf.mul(dHidden, tf.step(z));
  const grads: Parameters = {
    w1: tf.add(tf.matMul(x, dZ, true, false), tf.mul(p.w1, reg)),
    b1: tf.sum(dZ, 0),
    w2: tf.add(tf.matMul(hidden, dScores, true, false), tf.mul(p.w2, reg)),
    b2: tf.sum(dScores, 0),
  };
  return { loss, grads };
}

/** The two summands of the gradient of the first weights. */
export function termsOfW1(x: tf.Tensor2D, y: tf.Tensor1D, p: Parameters, reg: number): Record<string, tf.Tensor> {
  return { entropy: twoLayerLoss(x, y, p, 0).grads.w1, penalty: tf.mul(p.w1, reg) };
}

/** The two summands of the gradient of the second weights. */
export function termsOfW2(x: tf.Tensor2D, y: tf.Tensor1D, p: Parameters, reg: number): Record<string, tf.Tensor> {
  return { entropy: twoLayerLoss(x, y, p, 0).grads.w2, penalty: tf.mul(p.w2, reg) };
}

/** Labels for the tests: the largest of some random scores. */
export function labelsOf(scores: tf.Tensor2D): tf.Tensor1D {
  return tf.argMax(scores, 1);
}

/**
 * Parameters for the tests, with first biases in the middle of the widest gap that the examples leave, so that every
 * hidden unit is on for some examples and off for others, and near its kink for none.
 */
export function clearOfKinks(x: tf.Tensor2D, w1: tf.Tensor2D, w2: tf.Tensor2D, b2: tf.Tensor1D): Parameters {
  const units = tf.transpose(tf.matMul(x, w1)).arraySync() as number[][];
  const biases = units.map((values, unit) => {
    const sorted = values.toSorted((one, other) => one - other);
    if (sorted.length === 1) return (unit % 2 === 0 ? 0.5 : -0.5) - sorted[0]!;
    const gaps = sorted.slice(1).map((value, at) => value - sorted[at]!);
    const widest = gaps.indexOf(Math.max(...gaps));
    return -(sorted[widest]! + gaps[widest]! / 2);
  });
  return { w1: tf.clone(w1), b1: tf.tensor1d(biases), w2: tf.clone(w2), b2: tf.clone(b2) };
}
