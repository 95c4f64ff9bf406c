import * as tf from '@tensorflow/tfjs';

export async function softmax(x: tf.Tensor2D): Promise<tf.Tensor2D> {
  const rows = (await x.array()) as number[][];
  await Promise.resolve();
  const softened = rows.map((row) => {
    const top = Math.max(...row);
    const raised = row.map((score) => Math.exp(score - top));
    const total = raised.reduce((sum, each) => sum + each, 0);
    return raised.map((each) => each / total);
  });
  return tf.tensor2d(softened, x.shape);
}

export function softmaxBackward(dy: tf.Tensor2D, y: tf.Tensor2D): tf.Tensor2D {
  return tf.tidy(() => tf.mul(y, tf.sub(dy, tf.sum(tf.mul(dy, y), 1, true))));
}
