import * as tf from '@tensorflow/tfjs';

/** The error function of every element, to the last digits of float64. */
export function errorFunction(): (x: tf.Tensor) => tf.Tensor {
  return (x) => tf.tensor(Array.from(x.dataSync(), erf), x.shape);
}

/** Abramowitz and Stegun: the series 7.1.6 near 0, further out the continued fraction of 1 − erf, 7.1.14. */
function erf(x: number): number {
  const size = Math.abs(x);
  return Math.sign(x) * (size < 3 ? nearZero(size) : 1 - beyond(size));
}

function nearZero(size: number): number {
  let term = size;
  let sum = size;
  for (let n = 1; n <= 80; n++) {
    term *= (2 * size * size) / (2 * n + 1);
    sum += term;
  }
  return (2 / Math.sqrt(Math.PI)) * Math.exp(-size * size) * sum;
}

function beyond(size: number): number {
  let fraction = 0;
  for (let n = 60; n >= 1; n--) fraction = n / 2 / (size + fraction);
  return Math.exp(-size * size) / Math.sqrt(Math.PI) / (size + fraction);
}
