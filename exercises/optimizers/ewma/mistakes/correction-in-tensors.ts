import * as tf from '@tensorflow/tfjs';

export function ewma(xs: tf.Tensor1D, beta: number, correct: boolean): tf.Tensor1D {
  const averages: number[] = [];
  let v = 0;
  for (const x of xs.dataSync<'float32'>()) {
    v = beta * v + (1 - beta) * x;
    averages.push(v);
  }
  const raw = tf.tensor1d(averages, 'float32');
  const steps = tf.add(tf.range(0, xs.size), 1);
  return correct ? tf.div(raw, tf.sub(1, tf.pow(beta, steps))) : raw;
}
