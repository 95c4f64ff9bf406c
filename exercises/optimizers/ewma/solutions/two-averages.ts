import * as tf from '@tensorflow/tfjs';

/** In tensors, step by step: beside the average of the values runs one of ones, which is what its weights add up to. */
export function ewma(xs: tf.Tensor1D, beta: number, correct: boolean): tf.Tensor1D {
  const averages: tf.Tensor1D[] = [];
  let sum: tf.Tensor1D = tf.zeros([1]);
  let weight = 0;
  for (let at = 0; at < xs.size; at += 1) {
    sum = tf.add(tf.mul(sum, beta), tf.mul(tf.slice(xs, at, 1), 1 - beta));
    weight = beta * weight + (1 - beta);
    averages.push(correct ? tf.div(sum, weight) : sum);
  }
  return averages.length === 0 ? tf.zerosLike(xs) : tf.concat(averages);
}
