import * as tf from '@tensorflow/tfjs';

type Batch = tf.Tensor2D | tf.Tensor4D;
type Statistics = { mean: tf.Tensor1D; var: tf.Tensor1D };
type Parameters = { gamma: tf.Tensor1D; beta: tf.Tensor1D; eps: number };

export function batchNormTrain<T extends Batch>(
  x: T,
  gamma: tf.Tensor1D,
  beta: tf.Tensor1D,
  run: Statistics,
  momentum: number,
  eps: number,
): { y: T; mean: tf.Tensor1D; var: tf.Tensor1D; run: Statistics } {
  const batch = channelStatistics(x);
  const blend = (old: tf.Tensor1D, now: tf.Tensor1D): tf.Tensor1D => old.mul(momentum).add(now.mul(1 - momentum));
  return {
    y: normalize(x, batch, { gamma, beta, eps }),
    ...batch,
    run: { mean: blend(run.mean, batch.mean), var: blend(run.var, batch.var) },
  };
}

export function batchNormEval<T extends Batch>(
  x: T,
  gamma: tf.Tensor1D,
  beta: tf.Tensor1D,
  run: Statistics,
  eps: number,
): T {
  const xhat = x.sub(run.mean).div(run.var.sqrt().add(eps));
  return xhat.mul(gamma).add(beta);
}

function channelStatistics(x: Batch): Statistics {
  const axes = x.shape.slice(0, -1).map((_, axis) => axis);
  const mean: tf.Tensor1D = x.mean(axes);
  return { mean, var: x.sub(mean).square().mean(axes) };
}

function normalize<T extends Batch>(x: T, statistics: Statistics, { gamma, beta, eps }: Parameters): T {
  const xhat = x.sub(statistics.mean).div(statistics.var.add(eps).sqrt());
  return xhat.mul(gamma).add(beta);
}
