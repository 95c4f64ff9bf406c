import * as tf from '@tensorflow/tfjs';

type Eigh = (c: tf.Tensor2D) => { values: tf.Tensor1D; vectors: tf.Tensor2D };

export function pca(
  x: tf.Tensor2D,
  k: number,
  eigh: Eigh,
): { z: tf.Tensor2D; mean: tf.Tensor1D; components: tf.Tensor2D; variances: tf.Tensor1D } {
  const { mean, centred, variances, axes } = principalAxes(x, eigh);
  const components = axes.slice([0, 0], [-1, k]);
  return { z: tf.matMul(centred, components), mean, components, variances: variances.slice(0, k) };
}

export function whiten(x: tf.Tensor2D, eps: number, eigh: Eigh): tf.Tensor2D {
  const { centred, variances, axes } = principalAxes(x, eigh);
  return tf.matMul(centred, axes).div(variances.maximum(0).sqrt().add(eps));
}

/** The axes in columns, by falling variance. */
function principalAxes(x: tf.Tensor2D, eigh: Eigh) {
  const mean = x.mean<tf.Tensor1D>(0);
  const centred = x.sub<tf.Tensor2D>(mean);
  const covariance: tf.Tensor2D = tf.matMul(centred, centred, true).div(x.shape[0]);
  const { values, vectors } = eigh(covariance);
  return { mean, centred, variances: values.reverse(), axes: vectors.reverse(1) };
}
