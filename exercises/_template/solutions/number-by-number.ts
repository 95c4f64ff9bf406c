import * as tf from '@tensorflow/tfjs';

/** On plain numbers, one element at a time. */
export async function square(x: tf.Tensor): Promise<tf.Tensor> {
  const values = await x.data();
  return tf.tensor(
    Array.from(values, (value) => value ** 2),
    x.shape,
  );
}

export async function squareBackward(dy: tf.Tensor, x: tf.Tensor): Promise<tf.Tensor> {
  const [upstream, values] = await Promise.all([dy.data(), x.data()]);
  return tf.tensor(
    Array.from(values, (value, i) => 2 * value * upstream[i]!),
    x.shape,
  );
}
