import * as tf from '@tensorflow/tfjs';

type Parameters = { w1: tf.Tensor2D; b1: tf.Tensor1D; w2: tf.Tensor2D; b2: tf.Tensor1D };

/** On plain numbers, one example after the other, as one would derive it: every gradient is a sum over examples. */
export async function twoLayerLoss(
  x: tf.Tensor2D,
  y: tf.Tensor1D,
  p: Parameters,
  reg: number,
): Promise<{ loss: number; grads: Parameters }> {
  const [rows, classes, w1, b1, w2, b2] = await Promise.all([
    x.array(),
    y.array(),
    p.w1.array(),
    p.b1.array(),
    p.w2.array(),
    p.b2.array(),
  ]);
  let loss = 0;
  const g1 = w1.map((row) => row.map((weight) => reg * weight));
  const g2 = w2.map((row) => row.map((weight) => reg * weight));
  const gb1 = b1.map(() => 0);
  const gb2 = b2.map(() => 0);
  for (const weights of [w1, w2]) for (const weight of weights.flat()) loss += (reg / 2) * weight * weight;

  for (const [n, input] of rows.entries()) {
    const hidden = b1.map((bias, h) => Math.max(0, bias + dot(input, w1, h)));
    const scores = b2.map((bias, c) => bias + dot(hidden, w2, c));
    const top = Math.max(...scores);
    const total = scores.reduce((sum, score) => sum + Math.exp(score - top), 0);
    loss += (top + Math.log(total) - scores[classes[n]!]!) / rows.length;
    const back = hidden.map(() => 0);
    scores.forEach((score, c) => {
      const slope = (Math.exp(score - top) / total - (c === classes[n] ? 1 : 0)) / rows.length;
      gb2[c]! += slope;
      hidden.forEach((value, h) => {
        g2[h]![c]! += slope * value;
        back[h]! += slope * w2[h]![c]!;
      });
    });
    back.forEach((slope, h) => {
      if (hidden[h]! <= 0) return;
      gb1[h]! += slope;
      input.forEach((value, d) => (g1[d]![h]! += slope * value));
    });
  }
  const grads = { w1: tf.tensor2d(g1), b1: tf.tensor1d(gb1), w2: tf.tensor2d(g2), b2: tf.tensor1d(gb2) };
  return { loss, grads };
}

function dot(values: number[], weights: number[][], column: number): number {
  return values.reduce((sum, value, row) => sum + value * weights[row]![column]!, 0);
}
