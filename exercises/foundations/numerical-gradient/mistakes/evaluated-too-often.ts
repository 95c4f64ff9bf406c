import * as tf from '@tensorflow/tfjs';

export function numericalGradient(f: (x: tf.Tensor) => number, x: tf.Tensor, h = 0.01): tf.Tensor {
  const values = Array.from(x.dataSync());
  const valueAt = (k: number, step: number): number => {
    const moved = values.map((value, index) => (index === k ? value + step : value));
    return f(tf.tensor1d(moved).reshape(x.shape));
  };
  const slopes = values.map((_, k) => (valueAt(k, h) - valueAt(k, 0) + (valueAt(k, 0) - valueAt(k, -h))) / (2 * h));
  return tf.tensor1d(slopes).reshape(x.shape);
}

export function relError(a: tf.Tensor, b: tf.Tensor): number {
  const scale = norm(a) + norm(b);
  return scale === 0 ? 0 : norm(a.sub(b)) / scale;
}

function norm(x: tf.Tensor): number {
  return x.square().sum().sqrt().dataSync()[0]!;
}
