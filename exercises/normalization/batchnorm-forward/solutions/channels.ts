import * as tf from '@tensorflow/tfjs';

type Batch = tf.Tensor2D | tf.Tensor4D;
type Statistics = { mean: tf.Tensor1D; var: tf.Tensor1D };

/** One channel at a time: within a channel everything is a mean over all that there is. */
export function batchNormTrain<T extends Batch>(
  x: T,
  gamma: tf.Tensor1D,
  beta: tf.Tensor1D,
  run: Statistics,
  momentum: number,
  eps: number,
): { y: T; mean: tf.Tensor1D; var: tf.Tensor1D; run: Statistics } {
  const channels = tf.unstack(x, -1);
  const means = channels.map((channel) => tf.mean(channel));
  const variances = channels.map((channel, index) => tf.mean(tf.squaredDifference(channel, means[index]!)));
  const mean = tf.stack(means) as tf.Tensor1D;
  const variance = tf.stack(variances) as tf.Tensor1D;
  return {
    y: standardize(channels, { mean, var: variance }, gamma, beta, eps) as T,
    mean,
    var: variance,
    run: {
      mean: tf.add(tf.mul(run.mean, momentum), tf.mul(mean, 1 - momentum)),
      var: tf.add(tf.mul(run.var, momentum), tf.mul(variance, 1 - momentum)),
    },
  };
}

export function batchNormEval<T extends Batch>(
  x: T,
  gamma: tf.Tensor1D,
  beta: tf.Tensor1D,
  run: Statistics,
  eps: number,
): T {
  return standardize(tf.unstack(x, -1), run, gamma, beta, eps) as T;
}

function standardize(
  channels: tf.Tensor[],
  statistics: Statistics,
  gamma: tf.Tensor1D,
  beta: tf.Tensor1D,
  eps: number,
): tf.Tensor {
  const [means, variances, scales, shifts] = [statistics.mean, statistics.var, gamma, beta].map((t) => tf.unstack(t));
  const done = channels.map((channel, index) => {
    const xhat = channel.sub(means![index]!).div(variances![index]!.add(eps).sqrt());
    return xhat.mul(scales![index]!).add(shifts![index]!);
  });
  return tf.stack(done, -1);
}
