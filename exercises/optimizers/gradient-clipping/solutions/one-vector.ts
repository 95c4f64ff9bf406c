import * as tf from '@tensorflow/tfjs';

type Gradients = { w1: tf.Tensor; b1: tf.Tensor; w2: tf.Tensor; b2: tf.Tensor };

/** All gradients in one long vector, which is shortened as a whole and cut into pieces again. */
export async function clipByGlobalNorm(
  grads: Gradients,
  theta: number,
): Promise<{ grads: Gradients; norm: number }> {
  const tensors = [grads.w1, grads.b1, grads.w2, grads.b2];
  const whole = tf.concat(tensors.map((g) => g.reshape<tf.Tensor1D>([g.size])));
  const [norm] = await whole.mul(whole).sum().sqrt().data();
  const clipped = norm! > theta ? whole.mul(theta / norm!) : whole;
  const pieces = tf.split(
    clipped,
    tensors.map((g) => g.size),
  );
  const [w1, b1, w2, b2] = pieces.map((piece, i) => piece.reshape(tensors[i]!.shape));
  return { grads: { w1: w1!, b1: b1!, w2: w2!, b2: b2! }, norm: norm! };
}

export const clipByValue = (g: tf.Tensor, c: number): tf.Tensor =>
  tf.where(g.abs().greater(c), g.sign().mul(c), g);
