import * as tf from '@tensorflow/tfjs';

type Matrices = Record<'wq' | 'wk' | 'wv' | 'wo' | 'w1' | 'w2', tf.Tensor2D>;
type Vectors = Record<'b1' | 'b2' | 'g1' | 'be1' | 'g2' | 'be2', tf.Tensor1D>;

/** Each head with its own columns of the projections and its own rows of wo; the feed-forward net as two convolutions of width 1. */
export function encoderBlock(
  x: tf.Tensor3D,
  p: Matrices & Vectors,
  heads: number,
  eps: number,
  mask?: tf.Tensor3D,
): tf.Tensor3D {
  const size = x.shape[2] / heads;
  const outputs = Array.from({ length: heads }, (_, head) => {
    const columns = (w: tf.Tensor2D): tf.Tensor2D => w.slice([0, head * size], [-1, size]);
    const [q, k, v] = [p.wq, p.wk, p.wv].map((w) => pointwise(x, columns(w)));
    const scores = q!.matMul<tf.Tensor3D>(k!, false, true).mul<tf.Tensor3D>(size ** -0.5);
    const weights: tf.Tensor3D = tf.softmax(mask ? scores.sub(tf.sub(1, mask).mul(1e9)) : scores);
    return pointwise(weights.matMul(v!), p.wo.slice([head * size, 0], [size, -1]));
  });
  const y = normalize(tf.addN([x, ...outputs]), eps).mul<tf.Tensor3D>(p.g1).add<tf.Tensor3D>(p.be1);
  const hidden = tf.maximum(pointwise(y, p.w1).add(p.b1), 0) as tf.Tensor3D;
  const z = tf.addN([y, pointwise(hidden, p.w2).add(p.b2)]);
  return normalize(z, eps).mul<tf.Tensor3D>(p.g2).add(p.be2);
}

function pointwise(x: tf.Tensor3D, w: tf.Tensor2D): tf.Tensor3D {
  return tf.conv1d(x, w.expandDims<tf.Tensor3D>(0), 1, 'valid');
}

function normalize(x: tf.Tensor3D, eps: number): tf.Tensor3D {
  const { mean, variance } = tf.moments(x, -1, true);
  return x.sub<tf.Tensor3D>(mean).div(variance.add(eps).sqrt());
}
