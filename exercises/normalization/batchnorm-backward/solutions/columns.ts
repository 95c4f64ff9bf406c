import * as tf from '@tensorflow/tfjs';

type Gradients = { dx: tf.Tensor2D; dgamma: tf.Tensor1D; dbeta: tf.Tensor1D };

/** Column by column, each with the Jacobian of its normalisation: (I − 1·1ᵀ/N − x̂·x̂ᵀ/N) / √(σ² + ε), which is symmetric. */
export function batchNormBackward(dy: tf.Tensor2D, x: tf.Tensor2D, gamma: tf.Tensor1D, eps: number): Gradients {
  const n = x.shape[0];
  const upstream = tf.split(dy, dy.shape[1], 1);
  const scales = tf.unstack(gamma);
  const columns = tf.split(x, x.shape[1], 1).map((column, index) => {
    const g = upstream[index]!;
    const centred = column.sub(column.mean());
    const std = centred.square().mean().add(eps).sqrt();
    const xhat: tf.Tensor2D = centred.div(std);
    const jacobian: tf.Tensor2D = tf.eye(n).sub(xhat.matMul(xhat, false, true).add(1).div(n));
    return { dx: jacobian.matMul(g).mul(scales[index]!).div(std), dgamma: g.mul(xhat).sum(), dbeta: g.sum() };
  });

  return {
    dx: tf.concat(columns.map(({ dx }) => dx as tf.Tensor2D), 1),
    dgamma: tf.stack(columns.map(({ dgamma }) => dgamma)) as tf.Tensor1D,
    dbeta: tf.stack(columns.map(({ dbeta }) => dbeta)) as tf.Tensor1D,
  };
}
