import * as tf from '@tensorflow/tfjs';

type Gradients = { dx: tf.Tensor2D; da: tf.Tensor1D };

/** On plain numbers: element i of the flat x belongs to channel i mod C. */
export async function prelu(x: tf.Tensor2D, a: tf.Tensor1D): Promise<tf.Tensor2D> {
  const [values, slopes] = await Promise.all([x.data(), a.data()]);
  const y = Array.from(values, (value, i) => (value > 0 ? value : value * slopes[i % slopes.length]!));
  return tf.tensor2d(y, x.shape);
}

export async function preluBackward(dy: tf.Tensor2D, x: tf.Tensor2D, a: tf.Tensor1D): Promise<Gradients> {
  const [upstream, values, slopes] = await Promise.all([dy.data(), x.data(), a.data()]);
  const dx: number[] = [];
  const da = new Array<number>(slopes.length).fill(0);
  values.forEach((value, i) => {
    const channel = i % slopes.length;
    dx.push(value > 0 ? upstream[i]! : upstream[i]! * slopes[channel]!);
    if (value < 0) da[channel]! += upstream[i]! * value;
  });
  return { dx: tf.tensor2d(dx, x.shape), da: tf.tensor1d(da) };
}
