/** A learner's batch norm backward, with the line for dx left open. */
export function batchNormBackward(dx: string): string {
  return `import * as tf from '@tensorflow/tfjs';

export function batchNormBackward(dy: tf.Tensor2D, x: tf.Tensor2D, gamma: tf.Tensor1D, eps: number) {
  const n = x.shape[0];
  const mean = x.mean(0, true);
  const centred = x.sub(mean);
  const variance = centred.mul(centred).sum(0, true).div(n);
  const std = variance.add(eps).sqrt();
  const xhat = centred.div(std);
  const dgamma = dy.mul(xhat).sum(0);
  const dbeta = dy.sum(0);
  const g = dy.mul(gamma);
  const dx = ${dx};
  return { dx, dgamma, dbeta };
}
`;
}

/** The right line. */
export const RIGHT = 'g.sub(g.mean(0, true)).sub(xhat.mul(g.mul(xhat).mean(0, true))).div(std)';
