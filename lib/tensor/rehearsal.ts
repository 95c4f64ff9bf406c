import type { Tensor } from '@tensorflow/tfjs-core';
import type { Engine, TensorFlow } from './engine.ts';

/*
 * A GPU compiles a shader when it is first launched. What most exercises launch is launched here once, on zeros, before
 * any submission is loaded. The same for every exercise: of a particular one, or of its solution, nothing is known here.
 */

/** Runs one part, and waits for it; answers whether there are more. Parts are short, so that a submission never waits long. */
export async function rehearse(engine: Engine, part: number): Promise<boolean> {
  const play = PARTS[part];
  if (play) {
    const last = engine.tf.tidy(() => play(engine.tf).at(-1)!);
    await last.data();
    last.dispose();
  }
  return part + 1 < PARTS.length;
}

type Part = (tf: TensorFlow) => readonly Tensor[];

const MATRIX = [3, 5];

const PARTS: readonly Part[] = [
  (tf) => withEach(tf, [MATRIX, [5]]),
  (tf) => withEach(tf, [[1, 5], [3, 1], []]),
  (tf) => {
    const x = tf.zeros(MATRIX);
    return [tf.exp, tf.log, tf.sqrt, tf.rsqrt, tf.square, tf.neg, tf.abs, tf.tanh, tf.sigmoid].map((of) => of(x));
  },
  (tf) => {
    const x = tf.zeros(MATRIX);
    return [0, 1].flatMap((axis) => [tf.sum(x, axis), tf.mean(x, axis), tf.max(x, axis)]);
  },
  (tf) => {
    const x = tf.zeros([3, 3]);
    return [false, true].flatMap((one) => [false, true].map((other) => tf.matMul(x, x, one, other)));
  },
  (tf) => {
    const x = tf.zeros(MATRIX);
    return [tf.maximum(x, 0), tf.where(tf.greater(x, 0), x, tf.zerosLike(x)), tf.transpose(x), joined(tf, 2)];
  },
  (tf) => {
    const [x, kept] = [tf.zeros([2, 3, 5]), tf.zeros([2, 3, 1])];
    return [tf.sub(x, kept), tf.div(x, kept), tf.mul(x, x), tf.exp(x), tf.sum(x, -1), tf.max(x, -1), joined(tf, 3)];
  },
];

/** The four operations on a matrix and on each of these. */
function withEach(tf: TensorFlow, shapes: readonly (readonly number[])[]): Tensor[] {
  const x = tf.zeros(MATRIX);
  return shapes.flatMap((shape) => {
    const other = tf.zeros([...shape]);
    return [tf.add(x, other), tf.sub(x, other), tf.mul(x, other), tf.div(x, other)];
  });
}

/** Several results are read back as one. */
function joined(tf: TensorFlow, count: number): Tensor {
  return tf.concat(Array.from({ length: count }, () => tf.zeros([4])));
}
