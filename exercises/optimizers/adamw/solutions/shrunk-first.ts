import * as tf from '@tensorflow/tfjs';

/** The weights are shrunk first, then Adam steps from there; its corrections are folded into plain numbers. */
export async function adamw(
  w: tf.Tensor,
  m: tf.Tensor,
  v: tf.Tensor,
  g: tf.Tensor,
  t: number,
  lr: number,
  b1: number,
  b2: number,
  eps: number,
  wd: number,
): Promise<{ w: tf.Tensor; m: tf.Tensor; v: tf.Tensor }> {
  const shrunk = w.mul(1 - lr * wd);
  const newM = m.add(g.sub(m).mul(1 - b1));
  const newV = v.add(g.square().sub(v).mul(1 - b2));
  const rate = lr / (1 - b1 ** t);
  const scale = 1 / Math.sqrt(1 - b2 ** t);
  return { w: shrunk.sub(newM.mul(rate).div(newV.sqrt().mul(scale).add(eps))), m: newM, v: newV };
}
