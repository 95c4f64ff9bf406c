import * as tf from '@tensorflow/tfjs';

/** The right class is summed like any other: its term is exactly Δ, which is taken off again; in the gradient it cancels. */
export function multiclassHinge(s: tf.Tensor2D, y: tf.Tensor1D, delta: number): tf.Scalar {
  return marginsOf(s, y, delta).maximum(0).sum(1).sub(delta).mean();
}

export function multiclassHingeBackward(
  dLoss: tf.Scalar,
  s: tf.Tensor2D,
  y: tf.Tensor1D,
  delta: number,
): tf.Tensor2D {
  const [rows, classes] = s.shape;
  const dMargins = marginsOf(s, y, delta).step().mul(dLoss).div(rows);
  const places = tf.stack([tf.range(0, rows, 1, 'int32'), y], 1);
  const toRight = tf.scatterND(places, dMargins.sum(1).neg(), [rows, classes]);
  return dMargins.add(toRight);
}

function marginsOf(s: tf.Tensor2D, y: tf.Tensor1D, delta: number): tf.Tensor2D {
  const rightScores = tf.gather(s, y.expandDims(1), 1, 1);
  return s.sub(rightScores).add(delta);
}
