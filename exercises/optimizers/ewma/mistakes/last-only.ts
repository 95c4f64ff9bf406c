import * as tf from '@tensorflow/tfjs';

export function ewma(xs: tf.Tensor1D, beta: number, correct: boolean): tf.Tensor1D {
  const averages: number[] = [];
  let v = 0;
  for (const x of xs.dataSync<'float32'>()) {
    v = beta * v + (1 - beta) * x;
    const t = averages.length + 1;
    averages.push(correct ? v / (1 - beta ** t) : v);
  }
  return tf.tensor1d(averages.slice(-1), 'float32');
}
