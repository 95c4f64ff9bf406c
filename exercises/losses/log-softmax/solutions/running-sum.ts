import * as tf from '@tensorflow/tfjs';

/** On plain numbers, in one pass over a row: the sum is rescaled whenever a larger score appears. */
export async function logSoftmax(x: tf.Tensor2D): Promise<tf.Tensor2D> {
  const rows = (await x.array()).map((row) => {
    let top = -Infinity;
    let sum = 0;
    for (const score of row) {
      if (score > top) {
        sum = sum * Math.exp(top - score) + 1;
        top = score;
      } else {
        sum += Math.exp(score - top);
      }
    }
    return row.map((score) => score - top - Math.log(sum));
  });
  return tf.tensor2d(rows, x.shape);
}

export async function logSoftmaxBackward(dy: tf.Tensor2D, y: tf.Tensor2D): Promise<tf.Tensor2D> {
  const [upstream, logs] = await Promise.all([dy.array(), y.array()]);
  const rows = upstream.map((row, n) => {
    let total = 0;
    for (const each of row) total += each;
    return row.map((each, c) => each - Math.exp(logs[n]![c]!) * total);
  });
  return tf.tensor2d(rows, dy.shape);
}
