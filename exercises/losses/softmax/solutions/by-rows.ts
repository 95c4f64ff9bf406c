import * as tf from '@tensorflow/tfjs';

/** One row at a time, with the row's Jacobian diag(y) − y yᵀ written out. */
export function softmax(x: tf.Tensor2D): tf.Tensor2D {
  const rows = tf.unstack(x).map((row) => {
    const e = tf.exp(tf.sub(row, tf.max(row)));
    return tf.div<tf.Tensor1D>(e, tf.sum(e));
  });
  return tf.stack(rows) as tf.Tensor2D;
}

export function softmaxBackward(dy: tf.Tensor2D, y: tf.Tensor2D): tf.Tensor2D {
  const upstream = tf.unstack(dy) as tf.Tensor1D[];
  const rows = (tf.unstack(y) as tf.Tensor1D[]).map((row, n) => {
    const jacobian = tf.sub<tf.Tensor2D>(tf.diag(row), tf.outerProduct(row, row));
    return tf.matMul(jacobian, upstream[n]!.reshape([-1, 1]) as tf.Tensor2D).reshape([-1]);
  });
  return tf.stack(rows) as tf.Tensor2D;
}
