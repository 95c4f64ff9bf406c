import * as tf from '@tensorflow/tfjs';

export function logSoftmax(x: tf.Tensor2D): tf.Tensor2D {
  const [rows, classes] = x.shape;
  const values = x.dataSync<'float32'>();
  for (let n = 0; n < rows; n++) {
    const row = values.subarray(n * classes, (n + 1) * classes);
    const top = Math.max(...row);
    const normaliser = Math.log(row.reduce((sum, score) => sum + Math.exp(score - top), 0));
    row.forEach((score, c) => (row[c] = score - top - normaliser));
  }
  return tf.tensor2d(Array.from(values), x.shape);
}

export function logSoftmaxBackward(dy: tf.Tensor2D, y: tf.Tensor2D): tf.Tensor2D {
  return tf.sub(dy, tf.mul(tf.exp(y), tf.sum(dy, 1, true)));
}
