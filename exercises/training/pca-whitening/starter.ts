import * as tf from '@tensorflow/tfjs';

/** Eigenvalues from the smallest to the largest, and eigenvectors in the columns of `vectors`. */
type Eigh = (c: tf.Tensor2D) => { values: tf.Tensor1D; vectors: tf.Tensor2D };

/** x: [N, D]. The first k principal components. */
export function pca(
  x: tf.Tensor2D,
  k: number,
  eigh: Eigh,
): { z: tf.Tensor2D; mean: tf.Tensor1D; components: tf.Tensor2D; variances: tf.Tensor1D } {
  // Of which matrix does eigh give the axes, and which of its columns come first?
  const [examples, features] = x.shape;
  return {
    z: tf.zeros([examples, k]),
    mean: tf.zeros([features]),
    components: tf.zeros([features, k]),
    variances: tf.zeros([k]),
  };
}

/** x: [N, D]. All components, each with a variance near 1. */
export function whiten(x: tf.Tensor2D, eps: number, eigh: Eigh): tf.Tensor2D {
  return tf.onesLike(x);
}
