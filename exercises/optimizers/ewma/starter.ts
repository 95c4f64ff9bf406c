import * as tf from '@tensorflow/tfjs';

export function ewma(xs: tf.Tensor1D, beta: number, correct: boolean): tf.Tensor1D {
  // The average after each value: as many numbers as there are values. xs.dataSync() reads the values as plain numbers.
  return tf.zerosLike(xs);
}
