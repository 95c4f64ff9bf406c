import * as tf from '@tensorflow/tfjs';

export function numericalGradient(f: (x: tf.Tensor) => number, x: tf.Tensor, h = 0.01): tf.Tensor {
  const point = x.dataSync();
  const slopes: number[] = [];
  for (let k = 0; k < point.length; k += 1) {
    point[k]! += h;
    const above = f(x);
    point[k]! -= 2 * h;
    const below = f(x);
    point[k]! += h;
    slopes.push((above - below) / (2 * h));
  }
  return tf.tensor1d(slopes).reshape(x.shape);
}

export function relError(a: tf.Tensor, b: tf.Tensor): number {
  const scale = norm(a) + norm(b);
  return scale === 0 ? 0 : norm(a.sub(b)) / scale;
}

function norm(x: tf.Tensor): number {
  return x.square().sum().sqrt().dataSync()[0]!;
}
