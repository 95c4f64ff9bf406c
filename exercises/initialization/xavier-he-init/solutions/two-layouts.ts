import * as tf from '@tensorflow/tfjs';

/** Each layout spelled out, and the uniform draw as a mixture of its two ends. */
export function fans(shape: number[]): { fanIn: number; fanOut: number } {
  if (shape.length === 2) {
    const [d, m] = shape as [number, number];
    return { fanIn: d, fanOut: m };
  }
  const [kh, kw, cin, cout] = shape as [number, number, number, number];
  return { fanIn: kh * kw * cin, fanOut: kh * kw * cout };
}

export function xavierUniform(u: tf.Tensor): tf.Tensor {
  const { fanIn, fanOut } = fans(u.shape);
  const bound = Math.sqrt(6 / (fanIn + fanOut));
  const low = tf.mul(tf.sub(1, u), -bound);
  const high = tf.mul(u, bound);
  return tf.add(low, high);
}

export function xavierNormal(z: tf.Tensor): tf.Tensor {
  const { fanIn, fanOut } = fans(z.shape);
  return tf.div(z, tf.sqrt(tf.scalar((fanIn + fanOut) / 2)));
}

export function heNormal(z: tf.Tensor): tf.Tensor {
  return tf.div(z, tf.sqrt(tf.scalar(fans(z.shape).fanIn / 2)));
}
