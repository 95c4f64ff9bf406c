import * as tf from '@tensorflow/tfjs';

export function ewma(xs: tf.Tensor1D, beta: number, correct: boolean): tf.Tensor1D {
  const averages: number[] = [];
  const values = Array.from(xs.dataSync<'float32'>());
  const most = Math.round(1 / (1 - beta));
  for (let t = 1; t <= values.length; t += 1) {
    const seen = values.slice(Math.max(0, t - most), t);
    averages.push(seen.reduce((sum, x) => sum + x, 0) / seen.length);
  }
  return tf.tensor1d(averages, 'float32');
}
