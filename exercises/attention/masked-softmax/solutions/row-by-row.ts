import * as tf from '@tensorflow/tfjs';

/** Plain numbers, one row at a time: only what is allowed is ever looked at. */
export function maskedSoftmax(s: tf.Tensor3D, mask: tf.Tensor3D): tf.Tensor3D {
  const masks = mask.arraySync();
  const rows = s.arraySync().map((matrix, b) => {
    const own = masks[masks.length === 1 ? 0 : b]!;
    return matrix.map((scores, i) => softmaxRow(scores, own[own.length === 1 ? 0 : i]!));
  });
  return tf.tensor3d(rows, s.shape);
}

export function causalMask(n: number): tf.Tensor2D {
  const places = Array.from({ length: n }, (_, index) => index);
  return tf.tensor2d(
    places.map((query) => places.map((key) => (key <= query ? 1 : 0))),
    [n, n],
    'float32',
  );
}

export function lengthMask(lengths: number[], keys: number): tf.Tensor3D {
  const rows = lengths.map((length) => [Array.from({ length: keys }, (_, key) => (key < length ? 1 : 0))]);
  return tf.tensor3d(rows, [lengths.length, 1, keys], 'float32');
}

export function maskedSoftmaxBackward(dy: tf.Tensor3D, y: tf.Tensor3D): tf.Tensor3D {
  const upstreams = dy.arraySync();
  const rows = y.arraySync().map((matrix, b) => {
    return matrix.map((weights, i) => {
      const upstream = upstreams[b]![i]!;
      const mean = weights.reduce((sum, weight, j) => sum + weight * upstream[j]!, 0);
      return weights.map((weight, j) => weight * (upstream[j]! - mean));
    });
  });
  return tf.tensor3d(rows, y.shape);
}

function softmaxRow(scores: readonly number[], mask: readonly number[]): number[] {
  const top = Math.max(...scores.filter((_, j) => mask[j] === 1));
  const exps = scores.map((score, j) => (mask[j] === 1 ? Math.exp(score - top) : 0));
  const total = exps.reduce((sum, exp) => sum + exp, 0);
  return exps.map((exp) => (total === 0 ? 0 : exp / total));
}
