import * as tf from '@tensorflow/tfjs';

/** All classes at once: a row for each class says where it is predicted, another where it is true. */
export const prf = (pred: tf.Tensor1D, truth: tf.Tensor1D, numClasses: number, average: 'macro' | 'micro') => {
  if (pred.size === 0) return { precision: 0, recall: 0, f1: 0 };
  const classes = tf.range(0, numClasses, 1, 'int32').expandDims(1);
  const flagged = classes.equal(pred.expandDims(0)).toFloat();
  const real = classes.equal(truth.expandDims(0)).toFloat();
  // Along the examples for each class, or along everything.
  const axes = average === 'micro' ? [0, 1] : [1];
  const tp = flagged.mul(real).sum(axes);
  const fp = flagged.mul(tf.sub(1, real)).sum(axes);
  const fn = real.mul(tf.sub(1, flagged)).sum(axes);
  const mean = (part: tf.Tensor, whole: tf.Tensor): number => tf.divNoNan(part, whole).mean().dataSync()[0]!;
  return {
    precision: mean(tp, tp.add(fp)),
    recall: mean(tp, tp.add(fn)),
    f1: mean(tp.mul(2), tp.mul(2).add(fp).add(fn)),
  };
};
