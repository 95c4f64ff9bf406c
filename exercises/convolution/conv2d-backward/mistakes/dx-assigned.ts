import * as tf from '@tensorflow/tfjs';

type Gradients = { dx: tf.Tensor4D; dw: tf.Tensor4D; db: tf.Tensor1D };

export function conv2dBackward(
  dy: tf.Tensor4D,
  x: tf.Tensor4D,
  w: tf.Tensor4D,
  stride: number,
  pad: number,
): Gradients {
  const [n, outHeight, outWidth, cout] = dy.shape;
  const [, height, width, cin] = x.shape;
  const [kh, kw] = w.shape;
  const [upstream, pixels, weights] = [dy.dataSync(), x.dataSync(), w.dataSync()];
  const dx = new Array<number>(x.size).fill(0);
  const dw = new Array<number>(w.size).fill(0);
  const db = new Array<number>(cout).fill(0);

  let at = 0;
  for (let image = 0; image < n; image++) {
    for (let i = 0; i < outHeight; i++) {
      for (let j = 0; j < outWidth; j++) {
        const first = at;
        for (let o = 0; o < cout; o++) db[o]! += upstream[at++]!;
        for (let a = 0; a < kh; a++) {
          for (let b = 0; b < kw; b++) {
            const row = i * stride + a - pad;
            const column = j * stride + b - pad;
            if (row < 0 || row >= height || column < 0 || column >= width) continue;
            for (let c = 0; c < cin; c++) {
              const pixel = ((image * height + row) * width + column) * cin + c;
              let sum = 0;
              for (let o = 0; o < cout; o++) {
                const weight = ((a * kw + b) * cin + c) * cout + o;
                sum += upstream[first + o]! * weights[weight]!;
                dw[weight]! += upstream[first + o]! * pixels[pixel]!;
              }
              dx[pixel] = sum;
            }
          }
        }
      }
    }
  }
  return { dx: tf.tensor4d(dx, x.shape), dw: tf.tensor4d(dw, w.shape), db: tf.tensor1d(db) };
}
