import * as tf from '@tensorflow/tfjs';

type Gradients = { w1: tf.Tensor; b1: tf.Tensor; w2: tf.Tensor; b2: tf.Tensor };

/** On plain numbers; hypot takes no square of a large number. */
export function clipByGlobalNorm(grads: Gradients, theta: number): { grads: Gradients; norm: number } {
  let norm = 0;
  for (const g of Object.values(grads)) for (const slope of g.dataSync()) norm = Math.hypot(norm, slope);
  const shortened = (g: tf.Tensor): tf.Tensor => each(g, (slope) => (norm > theta ? (slope / norm) * theta : slope));
  const { w1, b1, w2, b2 } = grads;
  return { grads: { w1: shortened(w1), b1: shortened(b1), w2: shortened(w2), b2: shortened(b2) }, norm };
}

export function clipByValue(g: tf.Tensor, c: number): tf.Tensor {
  return each(g, (slope) => Math.min(c, Math.max(-c, slope)));
}

function each(g: tf.Tensor, change: (slope: number) => number): tf.Tensor {
  return tf.tensor(Array.from(g.dataSync(), change), g.shape);
}
