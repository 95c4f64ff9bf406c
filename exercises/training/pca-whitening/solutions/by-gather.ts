import * as tf from '@tensorflow/tfjs';

type Eigh = (c: tf.Tensor2D) => { values: tf.Tensor1D; vectors: tf.Tensor2D };

/** The covariance as a mean of outer products; the axes are picked by their indices, and the projection is the scaled basis. */
const decomposition = (x: tf.Tensor2D, eigh: Eigh) => {
  const { mean } = tf.moments(x, 0);
  const away = tf.sub(x, mean);
  const outer = tf.mul(tf.expandDims(away, 2), tf.expandDims(away, 1)); // [N, D, D]
  return { mean: mean as tf.Tensor1D, away: away as tf.Tensor2D, ...eigh(tf.mean(outer, 0)) };
};

const fallingOrder = (values: tf.Tensor1D, count: number): tf.Tensor1D => tf.topk(values, count).indices;

export const pca = (x: tf.Tensor2D, k: number, eigh: Eigh) => {
  const { mean, away, values, vectors } = decomposition(x, eigh);
  const order = fallingOrder(values, k);
  const components = tf.gather(vectors, order, 1);
  return { z: tf.dot(away, components), mean, components, variances: tf.gather(values, order) };
};

export const whiten = (x: tf.Tensor2D, eps: number, eigh: Eigh) => {
  const { away, values, vectors } = decomposition(x, eigh);
  const order = fallingOrder(values, values.size);
  const basis = tf.mul(tf.gather(vectors, order, 1), tf.rsqrt(tf.add(tf.gather(values, order), eps)));
  return tf.matMul(away, basis);
};
