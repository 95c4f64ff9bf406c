import * as tf from '@tensorflow/tfjs';

/** The bias is one more row of weights, and its input is always 1: then there is one product forward, and two back. */
export const affineForward = (x: tf.Tensor2D, w: tf.Tensor2D, b: tf.Tensor1D): tf.Tensor2D =>
  tf.matMul(withOnes(x), tf.concat([w, b.expandDims<tf.Tensor2D>(0)], 0));

export const affineBackward = (dy: tf.Tensor2D, x: tf.Tensor2D, w: tf.Tensor2D) => {
  const [inputs, outputs] = w.shape;
  const both: tf.Tensor2D = tf.matMul(withOnes(x).transpose<tf.Tensor2D>(), dy);
  return {
    dx: tf.matMul(dy, w.transpose<tf.Tensor2D>()),
    dw: both.slice([0, 0], [inputs, outputs]),
    db: both.slice([inputs, 0], [1, outputs]).reshape([outputs]) as tf.Tensor1D,
  };
};

function withOnes(x: tf.Tensor2D): tf.Tensor2D {
  return tf.concat([x, tf.ones<tf.Rank.R2>([x.shape[0], 1])], 1);
}
