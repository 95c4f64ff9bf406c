import * as tf from '@tensorflow/tfjs';

type Elementwise = (x: tf.Tensor) => tf.Tensor;

/** Both sides are there everywhere, each of them 0 on the other one. */
export const elu = (x: tf.Tensor, alpha: number): tf.Tensor => x.maximum(0).add(x.minimum(0).expm1().mul(alpha));

/** The exponential is 1 on the right: what α makes too much or too little there, the step puts right. */
export const eluBackward = (dy: tf.Tensor, x: tf.Tensor, alpha: number): tf.Tensor =>
  dy.mul(
    x
      .step()
      .mul(1 - alpha)
      .add(x.minimum(0).exp().mul(alpha)),
  );

/** x/2 + x·erf(x/√2)/2: a straight line and a function that is even. */
export const gelu = (x: tf.Tensor, erf: Elementwise): tf.Tensor => x.add(x.mul(erf(x.mul(Math.SQRT1_2)))).div(2);

export const geluBackward = (dy: tf.Tensor, x: tf.Tensor, erf: Elementwise): tf.Tensor => {
  const scaled = x.mul(Math.SQRT1_2);
  const bell = scaled.square().neg().exp().div(Math.sqrt(Math.PI));
  return dy.mul(erf(scaled).add(1).div(2).add(scaled.mul(bell)));
};
