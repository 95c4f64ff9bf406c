import * as tf from '@tensorflow/tfjs';

/** ln σ(m), on a plain number. */
function lnSigmoid(m: number): number {
  return m < 0 ? m - Math.log1p(Math.exp(m)) : -Math.log1p(Math.exp(-m));
}

/** In logarithms throughout: 1 − p_t is σ(−m), so (1 − p_t)^γ is exp(γ·ln σ(−m)). */
export async function focalLoss(
  z: tf.Tensor1D,
  y: tf.Tensor1D,
  alpha: number,
  gamma: number,
): Promise<tf.Scalar> {
  const [logits, labels] = await Promise.all([z.data(), y.data()]);
  let sum = 0;
  for (let i = 0; i < logits.length; i += 1) {
    const isPositive = labels[i] === 1;
    const m = isPositive ? logits[i]! : -logits[i]!;
    sum -= (isPositive ? alpha : 1 - alpha) * Math.exp(gamma * lnSigmoid(-m)) * lnSigmoid(m);
  }
  return tf.scalar(sum / logits.length);
}

export async function focalLossBackward(
  dy: tf.Scalar,
  z: tf.Tensor1D,
  y: tf.Tensor1D,
  alpha: number,
  gamma: number,
): Promise<tf.Tensor1D> {
  const [upstream, logits, labels] = await Promise.all([dy.data(), z.data(), y.data()]);
  return tf.tensor1d(
    Array.from(logits, (logit, i) => {
      const isPositive = labels[i] === 1;
      const m = isPositive ? logit : -logit;
      const [lnP, lnQ] = [lnSigmoid(m), lnSigmoid(-m)];
      const byMargin = Math.exp(gamma * lnQ) * (gamma * Math.exp(lnP) * lnP - Math.exp(lnQ));
      const share = (upstream[0]! * (isPositive ? alpha : alpha - 1)) / logits.length;
      return share * byMargin;
    }),
  );
}
