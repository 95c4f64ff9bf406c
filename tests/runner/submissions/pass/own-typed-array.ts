import * as tf from '@tensorflow/tfjs';

export function softmax(x: tf.Tensor2D): tf.Tensor2D {
  const [rows, columns] = x.shape;
  const scores = x.dataSync();
  const result = new Float32Array(rows * columns);
  for (let row = 0; row < rows; row += 1) {
    const mine = scores.slice(row * columns, (row + 1) * columns);
    const top = Math.max(...mine);
    const raised = mine.map((score) => Math.exp(score - top));
    const total = raised.reduce((sum, each) => sum + each, 0);
    raised.forEach((each, column) => (result[row * columns + column] = each / total));
  }
  return tf.tensor2d(result, [rows, columns]);
}

export function softmaxBackward(dy: tf.Tensor2D, y: tf.Tensor2D): tf.Tensor2D {
  return tf.tidy(() => tf.mul(y, tf.sub(dy, tf.sum(tf.mul(dy, y), 1, true))));
}
