import * as tf from '@tensorflow/tfjs';

/** The score minus the log-sum-exp of its row, the soft maximum. */
export const logSoftmax = (x: tf.Tensor2D): tf.Tensor2D => x.sub(softMaximum(x));

/** Row by row the product of the Jacobian’s transpose, I − p·1ᵀ, with the upstream gradient. */
export const logSoftmaxBackward = (dy: tf.Tensor2D, y: tf.Tensor2D): tf.Tensor2D => {
  const classes = y.shape[1];
  const upstream = tf.unstack(dy) as tf.Tensor1D[];
  const rows = (tf.unstack(y.exp()) as tf.Tensor1D[]).map((p, n) => {
    const transposed = tf.eye(classes).sub<tf.Tensor2D>(tf.outerProduct(p, tf.ones([classes])));
    return transposed.dot(upstream[n]!);
  });
  return tf.stack(rows) as tf.Tensor2D;
};

function softMaximum(x: tf.Tensor2D): tf.Tensor2D {
  const top = x.max(1, true);
  return top.add(x.sub(top).exp().sum(1, true).log());
}
