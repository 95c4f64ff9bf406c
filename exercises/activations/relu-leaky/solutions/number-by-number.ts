import * as tf from '@tensorflow/tfjs';

/** On plain numbers, one element at a time; ReLU is the case α = 0. */
export async function leakyRelu(x: tf.Tensor, alpha: number): Promise<tf.Tensor> {
  const values = Array.from(await x.data());
  return tf.tensor(
    values.map((value) => (value > 0 ? value : alpha * value)),
    x.shape,
  );
}

export async function leakyReluBackward(dy: tf.Tensor, x: tf.Tensor, alpha: number): Promise<tf.Tensor> {
  const [upstream, values] = await Promise.all([dy.data(), x.data()]);
  return tf.tensor(
    Array.from(upstream, (gradient, i) => (values[i]! > 0 ? gradient : alpha * gradient)),
    x.shape,
  );
}

export async function relu(x: tf.Tensor): Promise<tf.Tensor> {
  return leakyRelu(x, 0);
}

export async function reluBackward(dy: tf.Tensor, x: tf.Tensor): Promise<tf.Tensor> {
  return leakyReluBackward(dy, x, 0);
}
