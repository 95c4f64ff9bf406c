import * as tf from '@tensorflow/tfjs';

type Moved = { w: tf.Tensor; v: tf.Tensor };

export function sgd(w: tf.Tensor, g: tf.Tensor, lr: number): tf.Tensor {
  return tf.sub(w, tf.mul(g, lr));
}

export function momentum(w: tf.Tensor, v: tf.Tensor, g: tf.Tensor, lr: number, mu: number): Moved {
  const weights = w.dataSync<'float32'>();
  const velocities = v.dataSync<'float32'>();
  g.dataSync<'float32'>().forEach((slope, i) => {
    velocities[i] = mu * velocities[i]! + slope;
    weights[i]! -= lr * velocities[i]!;
  });
  return { w: tf.tensor(weights, w.shape), v: tf.tensor(velocities, v.shape) };
}

export function nesterov(w: tf.Tensor, v: tf.Tensor, g: tf.Tensor, lr: number, mu: number): Moved {
  const newV = tf.add(tf.mul(v, mu), g);
  const ahead = tf.add(g, tf.mul(newV, mu));
  return { w: tf.sub(w, tf.mul(ahead, lr)), v: newV };
}
