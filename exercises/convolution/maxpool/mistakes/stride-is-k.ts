import * as tf from '@tensorflow/tfjs';

type Pooled = { y: tf.Tensor4D; arg: tf.Tensor4D };
type Shape = [number, number, number, number];

export function maxPool(x: tf.Tensor4D, k: number, _stride: number): Pooled {
  const windows = windowsOf(x, k, k);
  return { y: windows.max(4), arg: windows.argMax(4) };
}

export function maxPoolBackward(
  dy: tf.Tensor4D,
  arg: tf.Tensor4D,
  xShape: Shape,
  k: number,
  stride: number,
): tf.Tensor4D {
  const corners = cornersOf(dy.shape, xShape, stride);
  const steps = tf.gather(stepsInWindow(xShape, k), arg.flatten());
  const winners = corners.add(steps).reshape([-1, 1]);
  const [n, height, width, channels] = xShape;
  return tf.scatterND(winners, dy.flatten(), [n * height * width * channels]).reshape(xShape);
}

function windowsOf(x: tf.Tensor4D, k: number, stride: number): tf.Tensor5D {
  const [n, height, width, channels] = x.shape;
  const rows = Math.floor((height - k) / stride) + 1;
  const columns = Math.floor((width - k) / stride) + 1;
  const places: tf.Tensor4D[] = [];
  for (let a = 0; a < k; a++) {
    for (let b = 0; b < k; b++) {
      const end = [n, a + (rows - 1) * stride + 1, b + (columns - 1) * stride + 1, channels];
      places.push(tf.stridedSlice(x, [0, a, b, 0], end, [1, stride, stride, 1]) as tf.Tensor4D);
    }
  }
  return tf.stack(places, 4) as tf.Tensor5D;
}

function cornersOf([n, rows, columns, channels]: Shape, [, height, width]: Shape, stride: number): tf.Tensor1D {
  const corners: number[] = [];
  for (let image = 0; image < n; image++)
    for (let i = 0; i < rows; i++)
      for (let j = 0; j < columns; j++)
        for (let c = 0; c < channels; c++)
          corners.push(((image * height + i * stride) * width + j * stride) * channels + c);
  return tf.tensor1d(corners, 'int32');
}

function stepsInWindow([, , width, channels]: Shape, k: number): tf.Tensor1D {
  const places = Array.from({ length: k * k }, (_, place) => (Math.floor(place / k) * width + (place % k)) * channels);
  return tf.tensor1d(places, 'int32');
}
