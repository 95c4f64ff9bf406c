import * as tf from '@tensorflow/tfjs';

type Reduction = 'none' | 'sum' | 'mean';

/** On plain numbers, one residual at a time. */
async function residuals(x: tf.Tensor, t: tf.Tensor): Promise<number[]> {
  const [predicted, wanted] = await Promise.all([x.data(), t.data()]);
  return Array.from(predicted, (value, i) => value - wanted[i]!);
}

const total = (numbers: readonly number[]): number => numbers.reduce((sum, value) => sum + value, 0);

export async function mse(x: tf.Tensor, t: tf.Tensor, reduction: Reduction): Promise<tf.Tensor> {
  const squares = (await residuals(x, t)).map((r) => r * r);
  if (reduction === 'none') return tf.tensor(squares, x.shape);
  return tf.scalar(reduction === 'sum' ? total(squares) : total(squares) / squares.length);
}

export async function mseBackward(
  dy: tf.Tensor,
  x: tf.Tensor,
  t: tf.Tensor,
  reduction: Reduction,
): Promise<tf.Tensor> {
  const upstream = await dy.data();
  const slopes = (await residuals(x, t)).map((r, i, all) => {
    if (reduction === 'none') return 2 * r * upstream[i]!;
    return reduction === 'sum' ? 2 * r * upstream[0]! : (2 * r * upstream[0]!) / all.length;
  });
  return tf.tensor(slopes, x.shape);
}

export async function huber(x: tf.Tensor, t: tf.Tensor, delta: number): Promise<tf.Scalar> {
  const losses = (await residuals(x, t)).map((r) => {
    const beyond = Math.max(0, Math.abs(r) - delta);
    const within = Math.abs(r) - beyond;
    return (within * within) / 2 + delta * beyond;
  });
  return tf.scalar(total(losses) / losses.length);
}

export async function huberBackward(
  dy: tf.Scalar,
  x: tf.Tensor,
  t: tf.Tensor,
  delta: number,
): Promise<tf.Tensor> {
  const [upstream] = await dy.data();
  const slopes = (await residuals(x, t)).map((r) => Math.max(-delta, Math.min(delta, r)));
  return tf.tensor(
    slopes.map((slope) => (slope * upstream!) / slopes.length),
    x.shape,
  );
}
