import * as tf from '@tensorflow/tfjs';

/** Each head with its own columns of the projections and its own rows of wo: the outputs of the heads are added up. */
export function multiHead(
  x: tf.Tensor3D,
  wq: tf.Tensor2D,
  wk: tf.Tensor2D,
  wv: tf.Tensor2D,
  wo: tf.Tensor2D,
  heads: number,
  mask?: tf.Tensor3D,
): tf.Tensor3D {
  const size = sizeOfHead(x, heads);
  const outputs = Array.from({ length: heads }, (_, head) => {
    const columns = (w: tf.Tensor2D): tf.Tensor2D => w.slice([0, head * size], [-1, size]);
    const [q, k, v] = [wq, wk, wv].map((w) => pointwise(x, columns(w)));
    const scores = q!.matMul<tf.Tensor3D>(k!, false, true).mul<tf.Tensor3D>(size ** -0.5);
    const weights: tf.Tensor3D = tf.softmax(mask ? scores.sub(tf.sub(1, mask).mul(1e9)) : scores);
    return pointwise(weights.matMul(v!), wo.slice([head * size, 0], [size, -1]));
  });
  return tf.addN(outputs);
}

export function splitHeads(x: tf.Tensor3D, heads: number): tf.Tensor4D {
  const size = sizeOfHead(x, heads);
  const parts = Array.from({ length: heads }, (_, head) => x.slice([0, 0, head * size], [-1, -1, size]));
  return tf.stack(parts, 1) as tf.Tensor4D;
}

export function mergeHeads(parts: tf.Tensor4D): tf.Tensor3D {
  return tf.concat(tf.unstack(parts, 1), 2) as tf.Tensor3D;
}

function sizeOfHead(x: tf.Tensor3D, heads: number): number {
  const size = x.shape[2] / heads;
  if (!Number.isInteger(size)) throw new RangeError(`A width of ${x.shape[2]} cannot be cut into ${heads} heads.`);
  return size;
}

function pointwise(x: tf.Tensor3D, w: tf.Tensor2D): tf.Tensor3D {
  return tf.conv1d(x, w.expandDims<tf.Tensor3D>(0), 1, 'valid');
}
