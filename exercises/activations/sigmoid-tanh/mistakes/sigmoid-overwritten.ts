import * as tf from '@tensorflow/tfjs';

export function sigmoid(x: tf.Tensor): tf.Tensor {
  const values = x.dataSync<'float32'>();
  values.forEach((value, i) => {
    const e = Math.exp(-Math.abs(value));
    values[i] = (value < 0 ? e : 1) / (1 + e);
  });
  return tf.tensor(Array.from(values), x.shape);
}

export function sigmoidBackward(dy: tf.Tensor, y: tf.Tensor): tf.Tensor {
  return tf.mul(dy, tf.mul(y, tf.sub(1, y)));
}

export function tanhF(x: tf.Tensor): tf.Tensor {
  return tf.sub(tf.mul(sigmoid(tf.mul(x, 2)), 2), 1);
}

export function tanhBackward(dy: tf.Tensor, y: tf.Tensor): tf.Tensor {
  return tf.mul(dy, tf.sub(1, tf.square(y)));
}
