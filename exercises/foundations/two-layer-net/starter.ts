import * as tf from '@tensorflow/tfjs';

type Parameters = { w1: tf.Tensor2D; b1: tf.Tensor1D; w2: tf.Tensor2D; b2: tf.Tensor1D };

/** x: [N, D]; y: [N], classes; w1: [D, H], b1: [H], w2: [H, C], b2: [C]. */
export function twoLayerLoss(
  x: tf.Tensor2D,
  y: tf.Tensor1D,
  p: Parameters,
  reg: number,
): { loss: number; grads: Parameters } {
  // Forward: keep what the backward pass will ask for.
  const hidden = tf.relu(tf.add(tf.matMul(x, p.w1), p.b1));
  const scores = tf.add(tf.matMul(hidden, p.w2), p.b2);
  const loss = 0;
  // Backward: from the loss to the scores, and on from there. Each gradient has the shape of its parameter.
  const grads: Parameters = {
    w1: tf.zerosLike(p.w1),
    b1: tf.zerosLike(p.b1),
    w2: tf.zerosLike(p.w2),
    b2: tf.zerosLike(p.b2),
  };
  return { loss, grads };
}
