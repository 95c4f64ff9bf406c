import * as tf from '@tensorflow/tfjs';

export function softmax(x: tf.Tensor2D): tf.Tensor2D {
  const [rows, classes] = x.shape;
  const values = x.dataSync<'float32'>();
  for (let n = 0; n < rows; n++) {
    const row = values.subarray(n * classes, (n + 1) * classes);
    const top = Math.max(...row);
    row.forEach((score, c) => (row[c] = Math.exp(score - top)));
    const sum = row.reduce((total, each) => total + each, 0);
    row.forEach((each, c) => (row[c] = each / sum));
  }
  return tf.tensor2d(Array.from(values), x.shape);
}

export function softmaxBackward(dy: tf.Tensor2D, y: tf.Tensor2D): tf.Tensor2D {
  const along = tf.sum(tf.mul(dy, y), 1, true);
  return tf.mul(y, tf.sub(dy, along));
}
