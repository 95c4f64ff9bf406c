import * as tf from '@tensorflow/tfjs';

/** What is differentiated: a tensor goes in, one number comes out. */
export type Scalar = (x: tf.Tensor) => number;

/** Σ c·x³ + (Σ x)²/2, for x and c of one shape. */
export function cubic(c: tf.Tensor): Scalar {
  return (x) => read(c.mul(x).mul(x).mul(x).sum().add(x.sum().square().div(2)));
}

/** xᵀ·A·x/2, for a vector x. */
export function quadratic(A: tf.Tensor2D): Scalar {
  return (x) => read(A.dot(x).dot(x).div(2));
}

/** The mean of r²/(1 + r²) over the examples, r = X·x − y: a regression in which outliers count little. */
export function robustLoss(X: tf.Tensor2D, y: tf.Tensor1D): Scalar {
  return (x) => {
    const squares = X.dot(x).sub(y).square();
    return read(squares.div(squares.add(1)).mean());
  };
}

/** (u·X·v)²/2 + Σ X³/3, for a matrix X. */
export function bilinear(u: tf.Tensor1D, v: tf.Tensor1D): Scalar {
  return (X) => read(u.dot(X).dot(v).square().div(2).add(X.mul(X).mul(X).sum().div(3)));
}

/** Σ c·|x|, which has a kink wherever an element is 0. */
export function kinked(c: tf.Tensor): Scalar {
  return (x) => read(c.mul(x.abs()).sum());
}

/** `cubic`, but it throws once it has been called more than twice for each element. */
export function costly(c: tf.Tensor): Scalar {
  const most = 2 * c.size;
  const value = cubic(c);
  let calls = 0;
  return (x) => {
    calls += 1;
    if (calls > most) throw new Error(`f was called more than ${most} times, twice for each of the ${c.size} elements`);
    return value(x);
  };
}

function read(result: tf.Tensor): number {
  return result.dataSync()[0]!;
}
