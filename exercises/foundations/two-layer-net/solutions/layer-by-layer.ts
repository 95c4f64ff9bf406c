import * as tf from '@tensorflow/tfjs';

type Parameters = { w1: tf.Tensor2D; b1: tf.Tensor1D; w2: tf.Tensor2D; b2: tf.Tensor1D };

/** Each layer returns its output and the way back through it; the net is the one composed, its gradient the other in reverse. */
export const twoLayerLoss = (
  x: tf.Tensor2D,
  y: tf.Tensor1D,
  p: Parameters,
  reg: number,
): { loss: number; grads: Parameters } => {
  const first = affine(x, p.w1, p.b1);
  const gate = first.output.greater(0).toFloat() as tf.Tensor2D;
  const second = affine(first.output.mul<tf.Tensor2D>(gate), p.w2, p.b2);
  const ending = crossEntropy(second.output, y);

  const top = second.back(ending.slope);
  const bottom = first.back(top.dx.mul<tf.Tensor2D>(gate));
  const weights = [p.w1, p.w2].flatMap((w) => Array.from(w.dataSync<'float32'>()));
  const squares = weights.reduce((sum, weight) => sum + weight * weight, 0);
  return {
    loss: ending.loss + (reg * squares) / 2,
    grads: {
      w1: bottom.dw.add(p.w1.mul(reg)),
      b1: bottom.db,
      w2: top.dw.add(p.w2.mul(reg)),
      b2: top.db,
    },
  };
};

function affine(x: tf.Tensor2D, w: tf.Tensor2D, b: tf.Tensor1D) {
  const back = (dy: tf.Tensor2D) => ({
    dx: tf.matMul(dy, w.transpose<tf.Tensor2D>()),
    dw: tf.matMul(x.transpose<tf.Tensor2D>(), dy),
    db: dy.sum<tf.Tensor1D>(0),
  });
  return { output: tf.matMul(x, w).add<tf.Tensor2D>(b), back };
}

/** The mean of log-sum-exp minus the score of the class, both measured from the largest score of the row. */
function crossEntropy(scores: tf.Tensor2D, y: tf.Tensor1D): { loss: number; slope: tf.Tensor2D } {
  const [examples, classes] = scores.shape;
  const below = scores.sub<tf.Tensor2D>(scores.max(1, true));
  const total = below.logSumExp(1, true);
  const isClass = y.expandDims(1).equal(tf.range(0, classes, 1, 'int32'));
  const own = tf.where(isClass, below, tf.zerosLike(below)).sum(1, true);
  const costs = Array.from(total.sub(own).dataSync());
  const slope: tf.Tensor2D = below.sub(total).exp().sub(isClass.toFloat()).div(examples);
  return { loss: costs.reduce((sum, cost) => sum + cost, 0) / examples, slope };
}
