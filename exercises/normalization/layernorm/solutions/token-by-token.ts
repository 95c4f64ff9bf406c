import * as tf from '@tensorflow/tfjs';

type Gradients = { dx: tf.Tensor3D; dgamma: tf.Tensor1D; dbeta: tf.Tensor1D };

/** Plain loops over plain numbers: one token after the other, each with its own mean, variance and gradient. */
export function layerNorm(x: tf.Tensor3D, gamma: tf.Tensor1D, beta: tf.Tensor1D, eps: number): tf.Tensor3D {
  const scale = Array.from(gamma.dataSync());
  const shift = Array.from(beta.dataSync());
  const rows = tokensOf(x).map((token) => normalized(token, eps).xhat.map((v, d) => v * scale[d]! + shift[d]!));
  return tf.tensor3d(rows.flat(), x.shape);
}

export function layerNormBackward(dy: tf.Tensor3D, x: tf.Tensor3D, gamma: tf.Tensor1D, eps: number): Gradients {
  const scale = Array.from(gamma.dataSync());
  const dgamma = scale.map(() => 0);
  const dbeta = scale.map(() => 0);
  const upstream = tokensOf(dy);
  const rows = tokensOf(x).map((token, at) => {
    const { xhat, std } = normalized(token, eps);
    const up = upstream[at]!;
    up.forEach((value, d) => {
      dgamma[d]! += value * xhat[d]!;
      dbeta[d]! += value;
    });
    const g = up.map((value, d) => value * scale[d]!);
    const mean = meanOf(g);
    const along = meanOf(g.map((value, d) => value * xhat[d]!));
    return g.map((value, d) => (value - mean - xhat[d]! * along) / std);
  });
  return { dx: tf.tensor3d(rows.flat(), x.shape), dgamma: tf.tensor1d(dgamma), dbeta: tf.tensor1d(dbeta) };
}

function tokensOf(x: tf.Tensor3D): number[][] {
  const features = x.shape[2];
  const values = Array.from(x.dataSync());
  return Array.from({ length: values.length / features }, (_, at) => values.slice(at * features, (at + 1) * features));
}

function normalized(token: readonly number[], eps: number): { xhat: number[]; std: number } {
  const mean = meanOf(token);
  const centred = token.map((value) => value - mean);
  const std = Math.sqrt(meanOf(centred.map((value) => value * value)) + eps);
  return { xhat: centred.map((value) => value / std), std };
}

function meanOf(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}
