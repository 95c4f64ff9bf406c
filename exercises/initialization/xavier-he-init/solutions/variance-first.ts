import * as tf from '@tensorflow/tfjs';

/** Every fan is the number of weights divided by the other side's channels; every rule is a variance. */
export function fans(shape: number[]): { fanIn: number; fanOut: number } {
  const weights = shape.reduce((product, size) => product * size, 1);
  return { fanIn: weights / shape.at(-1)!, fanOut: weights / shape.at(-2)! };
}

const withVariance = async (draws: tf.Tensor, given: number, wanted: number): Promise<tf.Tensor> => {
  const factor = Math.sqrt(wanted / given);
  const values = await draws.data();
  return tf.tensor(Array.from(values, (value) => value * factor), draws.shape);
};

export async function xavierUniform(u: tf.Tensor): Promise<tf.Tensor> {
  const { fanIn, fanOut } = fans(u.shape);
  return withVariance(u.sub(0.5), 1 / 12, 2 / (fanIn + fanOut));
}

export async function xavierNormal(z: tf.Tensor): Promise<tf.Tensor> {
  const { fanIn, fanOut } = fans(z.shape);
  return withVariance(z, 1, 2 / (fanIn + fanOut));
}

export async function heNormal(z: tf.Tensor): Promise<tf.Tensor> {
  return withVariance(z, 1, 2 / fans(z.shape).fanIn);
}
