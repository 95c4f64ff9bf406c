import * as tf from '@tensorflow/tfjs';

export function fans(shape: number[]): { fanIn: tf.Scalar; fanOut: tf.Scalar } {
  const sizes = tf.tensor1d(shape);
  const window = tf.prod(sizes.slice(0, shape.length - 2));
  const [inputs, outputs] = [-2, -1].map((at) => tf.scalar(shape.at(at)!));
  return { fanIn: tf.mul(window, inputs!), fanOut: tf.mul(window, outputs!) };
}

export function xavierUniform(u: tf.Tensor): tf.Tensor {
  const { fanIn, fanOut } = fans(u.shape);
  const bound = tf.sqrt(tf.div(6, tf.add(fanIn, fanOut)));
  return tf.mul(tf.sub(tf.mul(u, 2), 1), bound);
}

export function xavierNormal(z: tf.Tensor): tf.Tensor {
  const { fanIn, fanOut } = fans(z.shape);
  return tf.mul(z, tf.sqrt(tf.div(2, tf.add(fanIn, fanOut))));
}

export function heNormal(z: tf.Tensor): tf.Tensor {
  return tf.mul(z, tf.sqrt(tf.div(2, fans(z.shape).fanIn)));
}
