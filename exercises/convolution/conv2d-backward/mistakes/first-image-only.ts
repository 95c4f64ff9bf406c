import * as tf from '@tensorflow/tfjs';

type Gradients = { dx: tf.Tensor4D; dw: tf.Tensor4D; db: tf.Tensor1D };

export function conv2dBackward(
  dy: tf.Tensor4D,
  x: tf.Tensor4D,
  w: tf.Tensor4D,
  stride: number,
  pad: number,
): Gradients {
  const [, outHeight, outWidth, cout] = dy.shape;
  const cin = x.shape[3];
  const padded = padImages(x, pad);
  const pixels = pixelsOfWindows(padded.shape, [outHeight, outWidth], w.shape, stride);

  const rows: tf.Tensor2D = dy.reshape([-1, cout]);
  const windows: tf.Tensor2D = tf.gather(padded.reshape([-1, cin]), pixels).reshape([rows.shape[0], -1]);
  const positions = outHeight * outWidth;
  const dw: tf.Tensor4D = tf
    .matMul(windows.slice([0, 0], [positions, -1]), rows.slice([0, 0], [positions, -1]), true)
    .reshape(w.shape);
  const dwindows = tf.matMul(rows, w.reshape<tf.Tensor2D>([-1, cout]), false, true);

  const spread = tf.scatterND(pixels.reshape([-1, 1]), dwindows.reshape([-1, cin]), [padded.size / cin, cin]);
  const dx: tf.Tensor4D = tf.slice(spread.reshape<tf.Tensor4D>(padded.shape), [0, pad, pad, 0], x.shape);
  return { dx, dw, db: rows.sum(0) };
}

function padImages(x: tf.Tensor4D, pad: number): tf.Tensor4D {
  return x.pad([[0, 0], [pad, pad], [pad, pad], [0, 0]]);
}

/** For each image, window and tap, in this order, the number of the pixel that it reads in the padded images. */
function pixelsOfWindows(
  [n, height, width]: tf.Tensor4D['shape'],
  [outHeight, outWidth]: readonly [number, number],
  [kh, kw]: tf.Tensor4D['shape'],
  stride: number,
): tf.Tensor1D {
  const pixels: number[] = [];
  for (let image = 0; image < n; image++)
    for (let i = 0; i < outHeight; i++)
      for (let j = 0; j < outWidth; j++)
        for (let a = 0; a < kh; a++)
          for (let b = 0; b < kw; b++) pixels.push((image * height + i * stride + a) * width + j * stride + b);
  return tf.tensor1d(pixels, 'int32');
}
