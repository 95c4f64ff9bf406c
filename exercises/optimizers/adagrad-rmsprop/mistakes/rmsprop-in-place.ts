import * as tf from '@tensorflow/tfjs';

export function adagrad(
  w: tf.Tensor,
  acc: tf.Tensor,
  g: tf.Tensor,
  lr: number,
  eps: number,
): { w: tf.Tensor; acc: tf.Tensor } {
  const newAcc = tf.add(acc, tf.square(g));
  const step = tf.div(g, tf.add(tf.sqrt(newAcc), eps));
  return { w: tf.sub(w, tf.mul(step, lr)), acc: newAcc };
}

export function rmsprop(
  w: tf.Tensor,
  s: tf.Tensor,
  g: tf.Tensor,
  lr: number,
  rho: number,
  eps: number,
): { w: tf.Tensor; s: tf.Tensor } {
  const squares = s.dataSync<'float32'>();
  g.dataSync<'float32'>().forEach((slope, i) => {
    squares[i] = rho * squares[i]! + (1 - rho) * slope * slope;
  });
  const newS = tf.tensor(squares, s.shape);
  const step = tf.div(g, tf.add(tf.sqrt(newS), eps));
  return { w: tf.sub(w, tf.mul(step, lr)), s: newS };
}
