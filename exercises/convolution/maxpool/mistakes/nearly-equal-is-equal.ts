import * as tf from '@tensorflow/tfjs';

type Pooled = { y: tf.Tensor4D; arg: tf.Tensor4D };
type Shape = [number, number, number, number];

export function maxPool(x: tf.Tensor4D, k: number, stride: number): Pooled {
  const [n, height, width, channels] = x.shape;
  const shape: Shape = [n, Math.floor((height - k) / stride) + 1, Math.floor((width - k) / stride) + 1, channels];
  const values = x.dataSync();
  const maxima: number[] = [];
  const places: number[] = [];
  for (const [image, i, j, c] of outputsOf(shape)) {
    let best = -Infinity;
    let place = 0;
    for (let at = 0; at < k * k; at++) {
      const value = values[pixel(x.shape, image, i * stride + Math.floor(at / k), j * stride + (at % k), c)]!;
      if (value > best + 1e-3) [best, place] = [value, at];
    }
    maxima.push(best);
    places.push(place);
  }
  return { y: tf.tensor4d(maxima, shape), arg: tf.tensor4d(places, shape, 'int32') };
}

export function maxPoolBackward(
  dy: tf.Tensor4D,
  arg: tf.Tensor4D,
  xShape: Shape,
  k: number,
  stride: number,
): tf.Tensor4D {
  const [upstream, places] = [dy.dataSync(), arg.dataSync()];
  const dx = new Array<number>(xShape[0] * xShape[1] * xShape[2] * xShape[3]).fill(0);
  let at = 0;
  for (const [image, i, j, c] of outputsOf(dy.shape)) {
    const place = places[at]!;
    dx[pixel(xShape, image, i * stride + Math.floor(place / k), j * stride + (place % k), c)]! += upstream[at]!;
    at++;
  }
  return tf.tensor4d(dx, xShape);
}

function* outputsOf([n, rows, columns, channels]: Shape): Generator<Shape> {
  for (let image = 0; image < n; image++)
    for (let i = 0; i < rows; i++)
      for (let j = 0; j < columns; j++) for (let c = 0; c < channels; c++) yield [image, i, j, c];
}

function pixel([, height, width, channels]: Shape, image: number, row: number, column: number, c: number): number {
  return ((image * height + row) * width + column) * channels + c;
}
