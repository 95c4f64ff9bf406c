import * as tf from '@tensorflow/tfjs';

/** Averages as steps towards the new value, and both corrections folded into plain numbers. */
export async function adam(
  w: tf.Tensor,
  m: tf.Tensor,
  v: tf.Tensor,
  g: tf.Tensor,
  t: number,
  lr: number,
  b1: number,
  b2: number,
  eps: number,
): Promise<{ w: tf.Tensor; m: tf.Tensor; v: tf.Tensor }> {
  const newM = m.add(g.sub(m).mul(1 - b1));
  const newV = v.add(g.square().sub(v).mul(1 - b2));
  const rate = lr / (1 - b1 ** t);
  const scale = 1 / Math.sqrt(1 - b2 ** t);
  const update = newM.mul(rate).div(newV.sqrt().mul(scale).add(eps));
  return { w: w.sub(update), m: newM, v: newV };
}
