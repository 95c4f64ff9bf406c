import * as tf from '@tensorflow/tfjs';

/** One list of numbers, in which an element is moved twice and then put back. */
export function numericalGradient(f: (x: tf.Tensor) => number, x: tf.Tensor, h = 0.01): tf.Tensor {
  const point = Array.from(x.dataSync());
  const slopes: number[] = [];
  for (let k = 0; k < point.length; k += 1) {
    const old = point[k]!;
    point[k] = old + h;
    const above = f(tf.tensor(point).reshape(x.shape));
    point[k] = old - h;
    const below = f(tf.tensor(point).reshape(x.shape));
    point[k] = old;
    slopes.push((above - below) / (h + h));
  }
  return tf.tensor(slopes).reshape(x.shape);
}

/** In plain numbers, by Math.hypot, which neither overflows nor underflows on the way. */
export function relError(a: tf.Tensor, b: tf.Tensor): number {
  const [first, second] = [Array.from(a.dataSync()), Array.from(b.dataSync())];
  const distance = Math.hypot(...first.map((value, k) => value - second[k]!));
  return distance === 0 ? 0 : distance / (Math.hypot(...first) + Math.hypot(...second));
}
