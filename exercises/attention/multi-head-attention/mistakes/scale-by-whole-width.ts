import * as tf from '@tensorflow/tfjs';

export function multiHead(
  x: tf.Tensor3D,
  wq: tf.Tensor2D,
  wk: tf.Tensor2D,
  wv: tf.Tensor2D,
  wo: tf.Tensor2D,
  heads: number,
  mask?: tf.Tensor3D,
): tf.Tensor3D {
  const q = splitHeads(perToken(x, wq), heads);
  const k = splitHeads(perToken(x, wk), heads);
  const v = splitHeads(perToken(x, wv), heads);
  let scores: tf.Tensor4D = q.matMul<tf.Tensor4D>(k, false, true).div(Math.sqrt(x.shape[2]));
  if (mask) scores = scores.add(mask.sub(1).mul(1e9).expandDims(1));
  return perToken(mergeHeads(scores.softmax().matMul(v)), wo);
}

export function splitHeads(x: tf.Tensor3D, heads: number): tf.Tensor4D {
  const [batch, tokens, width] = x.shape;
  if (width % heads !== 0) throw new Error(`${heads} heads do not divide a width of ${width}`);
  return x.reshape<tf.Tensor4D>([batch, tokens, heads, width / heads]).transpose([0, 2, 1, 3]);
}

export function mergeHeads(parts: tf.Tensor4D): tf.Tensor3D {
  const [batch, heads, tokens, size] = parts.shape;
  return parts.transpose<tf.Tensor4D>([0, 2, 1, 3]).reshape([batch, tokens, heads * size]);
}

function perToken(x: tf.Tensor3D, w: tf.Tensor2D): tf.Tensor3D {
  const [batch, tokens, width] = x.shape;
  const rows = x.reshape<tf.Tensor2D>([batch * tokens, width]).matMul<tf.Tensor2D>(w);
  return rows.reshape([batch, tokens, w.shape[1]]);
}
