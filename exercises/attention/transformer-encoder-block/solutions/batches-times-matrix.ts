import * as tf from '@tensorflow/tfjs';

/** As the formulas stand there: every matrix is broadcast over the batch, and no axis is folded away. */
export function encoderBlock(
  x: tf.Tensor3D,
  p: Record<string, tf.Tensor>,
  heads: number,
  eps: number,
  mask?: tf.Tensor3D,
): tf.Tensor3D {
  const y = norm(tf.add(x, attention(x, p, heads, mask)), p['g1']!, p['be1']!, eps);
  const inner = tf.add(tf.matMul(y, p['w1']!), p['b1']!);
  const hidden = tf.where(tf.greater(inner, 0), inner, tf.zerosLike(inner));
  return norm(tf.add(tf.add(y, tf.matMul(hidden, p['w2']!)), p['b2']!), p['g2']!, p['be2']!, eps);
}

function attention(x: tf.Tensor3D, p: Record<string, tf.Tensor>, heads: number, mask?: tf.Tensor3D): tf.Tensor {
  const width = x.shape[2] / heads;
  const [q, k, v] = ['wq', 'wk', 'wv'].map((name) => tf.split(tf.matMul(x, p[name]!), heads, 2));
  const parts = q!.map((query, head) => {
    const scores = tf.div(tf.matMul(query, k![head]!, false, true), Math.sqrt(width));
    const seen = mask ? tf.where(tf.equal(mask, 1), scores, tf.fill(scores.shape, -1e30)) : scores;
    const raised = tf.exp(tf.sub(seen, tf.max(seen, -1, true)));
    return tf.matMul(tf.divNoNan(raised, tf.sum(raised, -1, true)), v![head]!);
  });
  return tf.matMul(tf.concat(parts, 2), p['wo']!);
}

function norm(u: tf.Tensor, gain: tf.Tensor, shift: tf.Tensor, eps: number): tf.Tensor3D {
  const mean = tf.mean(u, -1, true);
  const variance = tf.mean(tf.squaredDifference(u, mean), -1, true);
  return tf.add(tf.mul(tf.div(tf.sub(u, mean), tf.sqrt(tf.add(variance, eps))), gain), shift) as tf.Tensor3D;
}
