import * as tf from '@tensorflow/tfjs';

type Gradients = { dx: tf.Tensor4D; dw: tf.Tensor4D; db: tf.Tensor1D };

export function conv2dBackward(
  dy: tf.Tensor4D,
  x: tf.Tensor4D,
  w: tf.Tensor4D,
  stride: number,
  pad: number,
): Gradients {
  const [kh, kw, cin, cout] = w.shape;
  const padded: tf.Tensor4D = x.pad([[0, 0], [pad, pad], [pad, pad], [0, 0]]);
  const [n, height, width] = padded.shape;
  const apart = moveApart(dy, stride);
  const [, tall, wide] = apart.shape;

  const rim: [number, number][] = [[0, 0], [kh - 1, kh - 1], [kw - 1, kw - 1], [0, 0]];
  const rimmed = apart.pad(rim);
  const turned = w.reverse([0, 1]).transpose([0, 1, 3, 2]);
  const terms: tf.Tensor2D[] = [];
  const taps: tf.Tensor2D[] = [];
  for (let a = 0; a < kh; a++) {
    for (let b = 0; b < kw; b++) {
      const seen = tf.slice(rimmed, [0, a, b, 0], [n, tall + kh - 1, wide + kw - 1, cout]).reshape<tf.Tensor2D>([-1, cout]);
      terms.push(tf.matMul(seen, tf.slice(turned, [a, b, 0, 0], [1, 1, cout, cin]).reshape<tf.Tensor2D>([cout, cin])));
      const read = tf.slice(padded, [0, a, b, 0], [n, tall, wide, cin]).reshape<tf.Tensor2D>([-1, cin]);
      taps.push(tf.matMul(read, apart.reshape<tf.Tensor2D>([-1, cout]), true));
    }
  }
  const dpadded = terms.reduce((sum, term) => sum.add(term)).reshape<tf.Tensor4D>([n, tall + kh - 1, wide + kw - 1, cin]);
  return {
    dx: tf.slice(dpadded, [0, pad, pad, 0], [n, tall + kh - 1 - 2 * pad, wide + kw - 1 - 2 * pad, cin]),
    dw: tf.stack(taps).reshape(w.shape),
    db: dy.sum([0, 1, 2]),
  };
}

function moveApart(dy: tf.Tensor4D, stride: number): tf.Tensor4D {
  if (stride === 1) return dy;
  const [n, height, width, channels] = dy.shape;
  const rows = dy.reshape<tf.Tensor4D>([n, height, 1, width * channels]);
  const tall = tf.concat([rows, tf.zeros([n, height, stride - 1, width * channels])], 2);
  const columns = tall.reshape<tf.Tensor4D>([n * height * stride, width, 1, channels]);
  const wide = tf.concat([columns, tf.zeros([n * height * stride, width, stride - 1, channels])], 2);
  const spread = wide.reshape<tf.Tensor4D>([n, height * stride, width * stride, channels]);
  return tf.slice(spread, [0, 0, 0, 0], [n, (height - 1) * stride + 1, (width - 1) * stride + 1, channels]);
}
