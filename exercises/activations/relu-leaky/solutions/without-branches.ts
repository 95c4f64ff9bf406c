import * as tf from '@tensorflow/tfjs';

/** A part that is even in x and one that is odd: max(x, 0) = (x + |x|)/2, and nothing is chosen. */
export const relu = (x: tf.Tensor): tf.Tensor => x.add(x.abs()).div(2);

/** The sides by themselves, each 0 on the other one. */
export const leakyRelu = (x: tf.Tensor, alpha: number): tf.Tensor => x.maximum(0).add(x.minimum(0).mul(alpha));

/** `step` is 1 for x > 0, and its second argument elsewhere: the slope itself. */
export const reluBackward = (dy: tf.Tensor, x: tf.Tensor): tf.Tensor => dy.mul(x.step());

export const leakyReluBackward = (dy: tf.Tensor, x: tf.Tensor, alpha: number): tf.Tensor => dy.mul(tf.step(x, alpha));
