import * as tf from '@tensorflow/tfjs';

export function softmax(x: tf.Tensor2D): tf.Tensor2D {
  const rows = x.arraySync().map((row) => {
    const mean = row.reduce((sum, score) => sum + score, 0) / row.length;
    const e = row.map((score) => Math.exp(score - mean));
    const sum = e.reduce((total, each) => total + each, 0);
    return e.map((each) => each / sum);
  });
  return tf.tensor2d(rows, x.shape);
}

export function softmaxBackward(dy: tf.Tensor2D, y: tf.Tensor2D): tf.Tensor2D {
  const along = tf.sum(tf.mul(dy, y), 1, true);
  return tf.mul(y, tf.sub(dy, along));
}
