import * as tf from '@tensorflow/tfjs';

type Batch = tf.Tensor2D | tf.Tensor4D;
type Statistics = { mean: tf.Tensor1D; var: tf.Tensor1D };

/** Training: normalise with the statistics of this batch, and move the running ones towards them. */
export function batchNormTrain<T extends Batch>(
  x: T, // [N, C] or [N, H, W, C]
  gamma: tf.Tensor1D,
  beta: tf.Tensor1D,
  run: Statistics,
  momentum: number,
  eps: number,
): { y: T; mean: tf.Tensor1D; var: tf.Tensor1D; run: Statistics } {
  // Which axes do the statistics of a channel run over, for each of the two shapes of x?
  const mean: tf.Tensor1D = tf.zerosLike(gamma);
  const variance: tf.Tensor1D = tf.onesLike(gamma);
  return { y: x.clone() as T, mean, var: variance, run: { mean: run.mean.clone(), var: run.var.clone() } };
}

/** Inference: normalise with the running statistics. */
export function batchNormEval<T extends Batch>(
  x: T,
  gamma: tf.Tensor1D,
  beta: tf.Tensor1D,
  run: Statistics,
  eps: number,
): T {
  return x.clone() as T;
}
