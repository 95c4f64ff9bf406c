import * as tf from '@tensorflow/tfjs';

export function numericalGradient(f: (x: tf.Tensor) => number, x: tf.Tensor, h = 0.01): tf.Tensor {
  const point = Array.from(x.dataSync());
  const valueNow = (): number => f(tf.tensor1d(point).reshape(x.shape));
  const slopes: number[] = [];
  for (let k = 0; k < point.length; k += 1) {
    point[k]! += h;
    const above = valueNow();
    point[k]! -= 2 * h;
    slopes.push((above - valueNow()) / (2 * h));
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
