import type { Tensor, Tensor1D, Tensor2D, Tensor3D } from '@tensorflow/tfjs-core';
import { callFunction } from './call-function.ts';
import type { Engine, TensorFlow } from './engine.ts';
import { importArguments } from './import-arguments.ts';
import type { WireTensor } from './wire.ts';

/*
 * A GPU compiles a shader when it is first launched, a JavaScript engine compiles a kernel once it has run for a while.
 * What most exercises launch is launched here before any submission is loaded, on zeros. The same for every exercise: of
 * a particular one, or of its solution, nothing is known here.
 */

/**
 * Runs one part, and waits for it; answers whether there are more. Parts are short, so that a submission never waits long;
 * while a GPU compiles, the engine may be used for something else.
 */
export async function rehearse(engine: Engine, part: number): Promise<boolean> {
  const play = PARTS[part % PARTS.length]!;
  if (engine.precision === 'float64') {
    await callFunction(engine, (...inputs) => play(engine.tf, inputs as Inputs).at(-1), KERNELS.args);
    return part + 1 < PARTS.length * KERNELS.rounds;
  }
  const last = engine.tf.tidy(() => play(engine.tf, importArguments(engine, SHADERS.args).values as Inputs).at(-1)!);
  await last.data();
  last.dispose();
  return part + 1 < PARTS.length;
}

type Inputs = readonly [matrix: Tensor2D, row: Tensor1D, column: Tensor2D, batch: Tensor3D];
type Part = (tf: TensorFlow, inputs: Inputs) => readonly Tensor[];

const SHADERS = { args: inputsOf(3, 5) };
/** As often, and on as many numbers, as it takes until most kernels are compiled. */
const KERNELS = { rounds: 30, args: inputsOf(16, 32) };

const PARTS: readonly Part[] = [
  (tf, [x, row]) => withEach(tf, x, [x, row]),
  (tf, [x, row, column]) => withEach(tf, x, [tf.reshape(row, [1, row.size]), column, tf.scalar(1)]),
  (tf, [x]) =>
    [tf.exp, tf.log, tf.sqrt, tf.rsqrt, tf.square, tf.neg, tf.abs, tf.tanh, tf.sigmoid].map((of) => of(x) as Tensor),
  (tf, [x]) => [0, 1].flatMap((axis) => [tf.sum(x, axis), tf.mean(x, axis), tf.max(x, axis)]),
  (tf, [x]) => {
    const square = tf.matMul(x, x, false, true);
    return [false, true].flatMap((one) => [false, true].map((other) => tf.matMul(square, square, one, other)));
  },
  (tf, [x]) => [tf.maximum(x, 0), tf.where(tf.greater(x, 0), x, tf.zerosLike(x)), tf.transpose(x), joined(tf, 2)],
  (tf, [, , , x]) => {
    const kept = tf.sum(x, -1, true);
    return [tf.sub(x, kept), tf.div(x, kept), tf.mul(x, x), tf.exp(x), tf.sum(x, -1), tf.max(x, -1), joined(tf, 3)];
  },
];

/** The four operations on a matrix and on each of these. */
function withEach(tf: TensorFlow, x: Tensor, others: readonly Tensor[]): Tensor[] {
  return others.flatMap((other) => [tf.add(x, other), tf.sub(x, other), tf.mul(x, other), tf.div(x, other)]);
}

/** Several results are read back as one. */
function joined(tf: TensorFlow, count: number): Tensor {
  return tf.concat(Array.from({ length: count }, () => tf.zeros([4])));
}

function inputsOf(rows: number, columns: number): WireTensor[] {
  return [[rows, columns], [columns], [rows, 1], [2, rows, columns]].map((shape) => ({
    tensor: true,
    shape,
    dtype: 'float32',
    data: new Float64Array(shape.reduce((product, size) => product * size)),
  }));
}
