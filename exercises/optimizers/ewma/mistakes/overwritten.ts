import * as tf from '@tensorflow/tfjs';

export function ewma(xs: tf.Tensor1D, beta: number, correct: boolean): tf.Tensor1D {
  const averages = xs.dataSync<'float32'>();
  let v = 0;
  averages.forEach((x, i) => {
    v = beta * v + (1 - beta) * x;
    const t = i + 1;
    averages[i] = correct ? v / (1 - beta ** t) : v;
  });
  return tf.tensor1d(averages, 'float32');
}
