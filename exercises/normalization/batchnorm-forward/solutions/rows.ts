import * as tf from '@tensorflow/tfjs';

type Batch = tf.Tensor2D | tf.Tensor4D;
type Statistics = { mean: tf.Tensor1D; var: tf.Tensor1D };

/** Every pixel of every image is one more row: all becomes [M, C], and each mean a product with a row of 1/M. */
export function batchNormTrain<T extends Batch>(
  x: T,
  gamma: tf.Tensor1D,
  beta: tf.Tensor1D,
  run: Statistics,
  momentum: number,
  eps: number,
): { y: T; mean: tf.Tensor1D; var: tf.Tensor1D; run: Statistics } {
  const channels = gamma.shape[0];
  const rows: tf.Tensor2D = x.reshape([-1, channels]);
  const average: tf.Tensor2D = tf.fill([1, rows.shape[0]], 1 / rows.shape[0]);

  const mean = average.matMul(rows);
  const centred: tf.Tensor2D = rows.sub(mean);
  const variance = average.matMul(centred.mul<tf.Tensor2D>(centred));
  const scale = tf.div(gamma, tf.sqrt(variance.add(eps)));

  const batch: Statistics = { mean: mean.reshape([channels]), var: variance.reshape([channels]) };
  return {
    y: centred.mul(scale).add(beta).reshape(x.shape) as T,
    mean: batch.mean,
    var: batch.var,
    run: {
      mean: run.mean.add(batch.mean.sub(run.mean).mul(1 - momentum)),
      var: run.var.add(batch.var.sub(run.var).mul(1 - momentum)),
    },
  };
}

/** With fixed statistics the layer is one scale and one shift for each channel. */
export function batchNormEval<T extends Batch>(
  x: T,
  gamma: tf.Tensor1D,
  beta: tf.Tensor1D,
  run: Statistics,
  eps: number,
): T {
  const scale = gamma.mul(run.var.add(eps).rsqrt());
  const shift = beta.sub(run.mean.mul(scale));
  return x.mul(scale).add(shift);
}
