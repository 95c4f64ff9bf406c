import * as tf from '@tensorflow/tfjs';

type Pooled = { y: tf.Tensor4D; arg: tf.Tensor4D };
type Shape = [number, number, number, number];

/** All windows at once, one of their k·k places after the other: a running maximum, and a mask for each place going back. */
export function maxPool(x: tf.Tensor4D, k: number, stride: number): Pooled {
  const [, height, width] = x.shape;
  const [rows, columns] = [height, width].map((length) => starts(length, k, stride)) as [number[], number[]];
  const read = (a: number, b: number): tf.Tensor4D => {
    const strip = tf.gather(x, tf.tensor1d(rows.map((row) => row + a), 'int32'), 1);
    return tf.gather(strip, tf.tensor1d(columns.map((column) => column + b), 'int32'), 2);
  };
  let y = read(0, 0);
  let arg = tf.zerosLike(y).toInt();
  for (let place = 1; place < k * k; place++) {
    const value = read(Math.floor(place / k), place % k);
    const isLarger = tf.greater(value, y);
    y = tf.where(isLarger, value, y);
    arg = tf.where(isLarger, tf.fill(y.shape, place, 'int32'), arg);
  }
  return { y, arg };
}

export function maxPoolBackward(
  dy: tf.Tensor4D,
  arg: tf.Tensor4D,
  xShape: Shape,
  k: number,
  stride: number,
): tf.Tensor4D {
  const [, height, width] = xShape;
  let dx = tf.zeros<tf.Rank.R4>(xShape);
  for (let place = 0; place < k * k; place++) {
    const chosen = dy.mul(tf.equal(arg, place).toFloat()) as tf.Tensor4D;
    const tall = moveApart(chosen, 1, { stride, before: Math.floor(place / k), length: height });
    dx = dx.add(moveApart(tall, 2, { stride, before: place % k, length: width }));
  }
  return dx;
}

function starts(length: number, k: number, stride: number): number[] {
  return Array.from({ length: Math.floor((length - k) / stride) + 1 }, (_, window) => window * stride);
}

/** The slices of an axis, at before, before + stride, …, of a longer axis that is 0 elsewhere: a product with a matrix. */
function moveApart(
  tensor: tf.Tensor4D,
  axis: 1 | 2,
  { stride, before, length }: { stride: number; before: number; length: number },
): tf.Tensor4D {
  const places = Array.from({ length: tensor.shape[axis] }, (_, index) => before + index * stride);
  const matrix = tf.tensor2d(
    Array.from({ length }, (_, to) => places.map((place) => (place === to ? 1 : 0))),
    [length, places.length],
  );
  const order = axis === 1 ? [1, 0, 2, 3] : [2, 0, 1, 3];
  const back = axis === 1 ? [1, 0, 2, 3] : [1, 2, 0, 3];
  const first = tensor.transpose(order);
  const [, ...rest] = first.shape;
  const moved = tf.matMul(matrix, first.reshape<tf.Tensor2D>([places.length, -1]));
  return moved.reshape([length, ...rest]).transpose(back);
}
