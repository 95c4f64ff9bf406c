import * as tf from '@tensorflow/tfjs';

type Parameters = {
  wq: tf.Tensor2D;
  wk: tf.Tensor2D;
  wv: tf.Tensor2D;
  wo: tf.Tensor2D;
  w1: tf.Tensor2D;
  b1: tf.Tensor1D;
  w2: tf.Tensor2D;
  b2: tf.Tensor1D;
  g1: tf.Tensor1D;
  be1: tf.Tensor1D;
  g2: tf.Tensor1D;
  be2: tf.Tensor1D;
};

export function encoderBlock(
  x: tf.Tensor3D,
  p: Parameters,
  heads: number,
  eps: number,
  mask?: tf.Tensor3D,
): tf.Tensor3D {
  const y = layerNorm(x.add(attention(x, p, heads, mask)), p.g1, p.be1, eps);
  const hidden: tf.Tensor3D = perToken(y, p.w1).add<tf.Tensor3D>(p.b1).relu();
  const fed = perToken(hidden, p.w2).add<tf.Tensor3D>(p.b2);
  return layerNorm(y.add(fed), p.g2, p.be2, eps);
}

function attention(x: tf.Tensor3D, p: Parameters, heads: number, mask?: tf.Tensor3D): tf.Tensor3D {
  const [batch, tokens, width] = x.shape;
  const split = (all: tf.Tensor3D): tf.Tensor4D => {
    return all.reshape<tf.Tensor4D>([batch, tokens, heads, width / heads]).transpose([0, 2, 1, 3]);
  };
  const [q, k, v] = [split(perToken(x, p.wq)), split(perToken(x, p.wk)), split(perToken(x, p.wv))];
  const scores: tf.Tensor4D = q.matMul<tf.Tensor4D>(k, false, true).div(Math.sqrt(width / heads));
  const raised = scores.sub(scores.max(-1, true)).exp();
  const seen: tf.Tensor4D = mask ? raised.mul(mask.expandDims(1)) : raised;
  const mixed = seen.div<tf.Tensor4D>(seen.sum(-1, true)).matMul(v).transpose([0, 2, 1, 3]);
  return perToken(mixed.reshape([batch, tokens, width]), p.wo);
}

/** Every token times the same matrix, in two dimensions: a matrix that is broadcast has no gradient in TensorFlow.js. */
function perToken(x: tf.Tensor3D, w: tf.Tensor2D): tf.Tensor3D {
  const [batch, tokens, width] = x.shape;
  const rows = x.reshape<tf.Tensor2D>([batch * tokens, width]).matMul<tf.Tensor2D>(w);
  return rows.reshape([batch, tokens, w.shape[1]]);
}

function layerNorm(x: tf.Tensor3D, gain: tf.Tensor1D, shift: tf.Tensor1D, eps: number): tf.Tensor3D {
  const centred = x.sub<tf.Tensor3D>(x.mean(-1, true));
  const inverseStd = centred.square().mean(-1, true).add(eps).rsqrt();
  return centred.mul(inverseStd).mul(gain).add(shift);
}
