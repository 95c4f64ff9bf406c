import * as tf from '@tensorflow/tfjs';

type Matrices = Record<'wq' | 'wk' | 'wv' | 'wo' | 'w1' | 'w2', tf.Tensor2D>;
type Vectors = Record<'b1' | 'b2' | 'g1' | 'be1' | 'g2' | 'be2', tf.Tensor1D>;

/** One sequence at a time, all in matrices; a head is the whole width with the columns of the others set to 0. */
export function encoderBlock(
  x: tf.Tensor3D,
  p: Matrices & Vectors,
  heads: number,
  eps: number,
  mask?: tf.Tensor3D,
): tf.Tensor3D {
  const masks = mask ? tf.unstack(mask) : [];
  const blocks = tf.unstack(x).map((tokens, index) => {
    return block(tokens as tf.Tensor2D, p, { heads, eps, mask: masks[index] as tf.Tensor2D | undefined });
  });
  return tf.stack(blocks) as tf.Tensor3D;
}

type Rest = { readonly heads: number; readonly eps: number; readonly mask: tf.Tensor2D | undefined };

function block(x: tf.Tensor2D, p: Matrices & Vectors, { heads, eps, mask }: Rest): tf.Tensor2D {
  const size = x.shape[1] / heads;
  const [q, k, v] = [x.dot<tf.Tensor2D>(p.wq), x.dot<tf.Tensor2D>(p.wk), x.dot<tf.Tensor2D>(p.wv)];
  let mixed = tf.zerosLike(x);
  for (let head = 0; head < heads; head += 1) {
    const own = tf.tensor1d(Array.from({ length: x.shape[1] }, (_, column) => (Math.floor(column / size) === head ? 1 : 0)));
    let scores: tf.Tensor2D = q.mul<tf.Tensor2D>(own).matMul<tf.Tensor2D>(k.transpose()).div(Math.sqrt(size));
    if (mask) scores = tf.where(mask.greater(0.5), scores, tf.fill(scores.shape, -1e9));
    const exps: tf.Tensor2D = scores.sub<tf.Tensor2D>(scores.max(1, true)).exp();
    mixed = mixed.add(exps.div<tf.Tensor2D>(exps.sum(1, true)).matMul(v.mul<tf.Tensor2D>(own)));
  }
  const y = norm(x.add(mixed.matMul(p.wo)), p.g1, p.be1, eps);
  const fed = tf.relu(y.matMul<tf.Tensor2D>(p.w1).add<tf.Tensor2D>(p.b1)).matMul<tf.Tensor2D>(p.w2);
  return norm(tf.addN([y, fed.add(p.b2)]), p.g2, p.be2, eps);
}

/** Rows to mean 0 and variance 1: with the root of the mean square as a length. */
function norm(x: tf.Tensor2D, gain: tf.Tensor1D, shift: tf.Tensor1D, eps: number): tf.Tensor2D {
  const centred: tf.Tensor2D = x.sub(x.sum(1, true).div(x.shape[1]));
  const squares = centred.mul(centred).sum(1, true);
  return centred.div<tf.Tensor2D>(squares.div(x.shape[1]).add(eps).sqrt()).mul<tf.Tensor2D>(gain).add(shift);
}
