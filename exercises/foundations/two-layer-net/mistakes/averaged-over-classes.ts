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
  const entropy = tf.neg(tf.mean(tf.mul(logs, target)));
  const penalty = tf.mul(tf.add(tf.sum(tf.square(p.w1)), tf.sum(tf.square(p.w2))), reg / 2);
  const loss = tf.add(entropy, penalty).dataSync<'float32'>()[0]!;

  const dScores: tf.Tensor2D = tf.div(tf.sub(tf.exp(logs), target), scores.size);
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
