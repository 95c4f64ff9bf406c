import * as tf from '@tensorflow/tfjs';

type Gradients = { dx: tf.Tensor2D; da: tf.Tensor1D };

/** Nothing is chosen: max(x, 0) + a·min(x, 0), and the chain rule for each of the two. */
export function prelu(x: tf.Tensor2D, a: tf.Tensor1D): tf.Tensor2D {
  return x.maximum<tf.Tensor2D>(0).add(x.minimum<tf.Tensor2D>(0).mul(a));
}

export function preluBackward(dy: tf.Tensor2D, x: tf.Tensor2D, a: tf.Tensor1D): Gradients {
  const isRight = x.step();
  const isLeft = tf.sub(1, isRight);
  const dx: tf.Tensor2D = dy.mul(isRight.add(isLeft.mul(a)));
  // A sum over the rows is a product with a row of ones.
  const each: tf.Tensor2D = dy.mul(x.minimum<tf.Tensor2D>(0));
  const da = tf.ones<tf.Rank.R2>([1, x.shape[0]]).matMul(each).reshape<tf.Tensor1D>([-1]);
  return { dx, da };
}
