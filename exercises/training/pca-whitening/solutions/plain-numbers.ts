import * as tf from '@tensorflow/tfjs';

type Eigh = (c: number[][]) => { values: number[]; vectors: number[][] };
type Axis = { variance: number; direction: number[] };

/** On plain numbers: `eigh` gives nested lists for nested lists. */
export async function pca(x: tf.Tensor2D, k: number, eigh: Eigh) {
  const { mean, centred, axes } = analysed(await x.array(), eigh);
  const kept = axes.slice(0, k);
  return {
    z: tf.tensor2d(
      centred.map((row) => kept.map(({ direction }) => dot(row, direction))),
      [centred.length, k],
    ),
    mean: tf.tensor1d(mean),
    components: tf.tensor2d(
      mean.map((_, j) => kept.map(({ direction }) => direction[j]!)),
      [mean.length, k],
    ),
    variances: tf.tensor1d(kept.map(({ variance }) => variance)),
  };
}

export async function whiten(x: tf.Tensor2D, eps: number, eigh: Eigh): Promise<tf.Tensor2D> {
  const { centred, axes } = analysed(await x.array(), eigh);
  const whitened = centred.map((row) =>
    axes.map(({ variance, direction }) => dot(row, direction) / Math.sqrt(variance + eps)),
  );
  return tf.tensor2d(whitened, [centred.length, axes.length]);
}

function analysed(rows: number[][], eigh: Eigh): { mean: number[]; centred: number[][]; axes: Axis[] } {
  const features = rows[0]!.map((_, j) => j);
  const mean = features.map((j) => rows.reduce((sum, row) => sum + row[j]!, 0) / rows.length);
  const centred = rows.map((row) => row.map((value, j) => value - mean[j]!));
  const covariance = features.map((i) =>
    features.map((j) => centred.reduce((sum, row) => sum + row[i]! * row[j]!, 0) / rows.length),
  );
  const { values, vectors } = eigh(covariance);
  const axes = values
    .map((variance, j) => ({ variance, direction: vectors.map((row) => row[j]!) }))
    .sort((one, other) => other.variance - one.variance);
  return { mean, centred, axes };
}

function dot(a: number[], b: number[]): number {
  return a.reduce((sum, value, at) => sum + value * b[at]!, 0);
}
