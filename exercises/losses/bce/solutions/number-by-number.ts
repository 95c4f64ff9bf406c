import * as tf from '@tensorflow/tfjs';

/** Plain loops, with one softplus that looks at the sign of its argument. */
export async function bceWithLogits(z: tf.Tensor2D, y: tf.Tensor2D, posWeight: number): Promise<tf.Scalar> {
  const logits = await z.data();
  const labels = await y.data();
  let total = 0;
  logits.forEach((logit, i) => {
    total += posWeight * labels[i]! * softplus(-logit) + (1 - labels[i]!) * softplus(logit);
  });
  return tf.scalar(total / logits.length);
}

export async function bceWithLogitsBackward(
  dLoss: tf.Scalar,
  z: tf.Tensor2D,
  y: tf.Tensor2D,
  posWeight: number,
): Promise<tf.Tensor2D> {
  const logits = await z.data();
  const labels = await y.data();
  const [upstream] = await dLoss.data();
  const gradient = Array.from(logits, (logit, i) => {
    const slope = (1 - labels[i]!) * sigmoid(logit) - posWeight * labels[i]! * sigmoid(-logit);
    return (slope * upstream!) / logits.length;
  });
  return tf.tensor2d(gradient, z.shape);
}

export async function bceFromProbs(p: tf.Tensor2D, y: tf.Tensor2D, eps: number): Promise<tf.Scalar> {
  const probabilities = await p.data();
  const labels = await y.data();
  let total = 0;
  probabilities.forEach((probability, i) => {
    const inside = Math.min(1 - eps, Math.max(eps, probability));
    total -= labels[i]! * Math.log(inside) + (1 - labels[i]!) * Math.log(1 - inside);
  });
  return tf.scalar(total / probabilities.length);
}

function softplus(value: number): number {
  return value > 0 ? value + Math.log1p(Math.exp(-value)) : Math.log1p(Math.exp(value));
}

function sigmoid(value: number): number {
  return value >= 0 ? 1 / (1 + Math.exp(-value)) : Math.exp(value) / (1 + Math.exp(value));
}
