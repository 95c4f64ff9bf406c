import * as tf from '@tensorflow/tfjs';

/** The heads as further sequences of the batch, [B·H, N, D/H], with the mask repeated for each; matrices are broadcast. */
export function multiHead(
  x: tf.Tensor3D,
  wq: tf.Tensor,
  wk: tf.Tensor,
  wv: tf.Tensor,
  wo: tf.Tensor,
  heads: number,
  mask?: tf.Tensor3D,
): tf.Tensor3D {
  const [batch, tokens, width] = x.shape;
  const fold = (all: tf.Tensor): tf.Tensor3D => {
    return splitHeads(all as tf.Tensor3D, heads).reshape([batch * heads, tokens, width / heads]);
  };
  const [q, k, v] = [fold(tf.matMul(x, wq)), fold(tf.matMul(x, wk)), fold(tf.matMul(x, wv))];
  const scores = tf.matMul(q.div<tf.Tensor3D>(Math.sqrt(width / heads)), tf.transpose(k, [0, 2, 1]));
  const weights = mask ? softmax(scores, repeated(mask, heads)) : softmax(scores, tf.onesLike(scores));
  const mixed: tf.Tensor4D = tf.matMul(weights, v).reshape([batch, heads, tokens, width / heads]);
  return tf.matMul(mergeHeads(mixed), wo) as tf.Tensor3D;
}

export function splitHeads(x: tf.Tensor3D, heads: number): tf.Tensor4D {
  if (x.shape[2] % heads > 0) throw new Error('heads must divide the width');
  return tf.stack(tf.split(x, heads, -1), 1) as tf.Tensor4D;
}

export function mergeHeads(parts: tf.Tensor4D): tf.Tensor3D {
  const [batch, heads, tokens, size] = parts.shape;
  const columns = tf.transpose(parts, [0, 2, 3, 1]);
  return columns.reshape([batch * tokens, size, heads]).transpose([0, 2, 1]).reshape([batch, tokens, heads * size]);
}

/** Sequence b comes `heads` times in a row. */
function repeated(mask: tf.Tensor3D, heads: number): tf.Tensor {
  const [batch, tokens] = mask.shape;
  return mask.expandDims(1).tile([1, heads, 1, 1]).reshape([batch * heads, tokens, tokens]);
}

function softmax(scores: tf.Tensor, allowed: tf.Tensor): tf.Tensor {
  const seen = tf.where(tf.equal(allowed, 1), scores, tf.fill(scores.shape, -1e30));
  const raised = tf.exp(tf.sub(seen, tf.max(seen, -1, true)));
  return tf.div(raised, tf.sum(raised, -1, true));
}
