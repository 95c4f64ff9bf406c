import type { Tensor } from '@tensorflow/tfjs-core';
import { beforeAll, describe, expect, it } from 'vitest';
import { exactEngine } from '#tests/support/exact-engine.ts';
import type { TensorFlow } from '#lib/tensor/engine.ts';

type Function_ = (tf: TensorFlow, a: Tensor, b: Tensor) => Tensor;

/** Of two tensors of these shapes; away from ties. */
const CASES: readonly [name: string, a: number[], b: number[], f: Function_][] = [
  ['a batch of matrices times one matrix', [3, 5, 4], [4, 2], (tf, a, b) => tf.matMul(a, b)],
  ['a matrix times a batch of matrices', [5, 4], [3, 4, 2], (tf, a, b) => tf.matMul(a, b)],
  ['a transposed batch times one matrix', [3, 4, 5], [4, 2], (tf, a, b) => tf.matMul(a, b, true)],
  ['a batch times one transposed matrix', [3, 5, 4], [2, 4], (tf, a, b) => tf.matMul(a, b, false, true)],
  ['both transposed', [3, 4, 5], [2, 4], (tf, a, b) => tf.matMul(a, b, true, true)],
  ['two batches, one of them a single one', [1, 1, 5, 4], [2, 3, 4, 2], (tf, a, b) => tf.matMul(a, b)],
  ['matrices of one batch', [3, 5, 4], [3, 4, 2], (tf, a, b) => tf.matMul(a, b)],
  ['a maximum with a row', [3, 4], [4], (tf, a, b) => tf.maximum(a, b)],
  ['a minimum with a column', [3, 1], [3, 4], (tf, a, b) => tf.minimum(a, b)],
  ['a squared difference from means', [3, 4], [3, 1], (tf, a, b) => tf.squaredDifference(a, b)],
  ['a running sum along the first axis', [3, 4], [3, 4], (tf, a, b) => tf.mul(tf.cumsum(a, 0), b)],
  ['a running sum backwards', [3, 4], [3, 4], (tf, a, b) => tf.mul(tf.cumsum(a, 0, true, true), b)],
  ['a choice by comparison', [3, 4], [4], (tf, a, b) => tf.where(tf.greater(a, b), tf.square(a), tf.mul(a, b))],
  ['a product with a comparison', [3, 4], [4], (tf, a, b) => tf.mul(a, tf.cast(tf.less(a, b), 'float32'))],
  ['a division that is safe at 0', [3, 4], [4], (tf, a, b) => tf.divNoNan(a, b)],
];

describe('a gradient through', () => {
  let tf: TensorFlow;
  beforeAll(async () => {
    ({ tf } = await exactEngine());
  });

  it.each(CASES)('%s is that of differences', (_, aShape, bShape, f) => {
    const [a, b] = [apart(aShape, 0.37), apart(bShape, -0.61)];
    const weights = apart(f(tf, tensor(a, aShape), tensor(b, bShape)).shape, 1.3);
    const objective = (one: Tensor, other: Tensor): Tensor => {
      const result = f(tf, one, other);
      return tf.sum(tf.mul(result, tf.tensor(weights, result.shape)));
    };
    const taken = tf.grads((one: Tensor, other: Tensor) => tf.reshape(objective(one, other), []) as never)([
      tensor(a, aShape),
      tensor(b, bShape),
    ]);
    const value = (one: number[], other: number[]): number =>
      objective(tensor(one, aShape), tensor(other, bShape)).dataSync()[0]!;
    const slopes = [
      a.map((_x, at) => slope((x) => value(a.with(at, x), b), a[at]!)),
      b.map((_x, at) => slope((x) => value(a, b.with(at, x)), b[at]!)),
    ];
    for (const [at, gradient] of taken.entries()) {
      const numbers = Array.from(gradient.dataSync());
      expect(numbers).toHaveLength(slopes[at]!.length);
      for (const [index, number] of numbers.entries()) expect(number).toBeCloseTo(slopes[at]![index]!, 6);
    }
  });

  const tensor = (numbers: number[], shape: number[]): Tensor => tf.tensor(numbers, shape);
});

/** No two are near each other, and none is near 0. */
function apart(shape: readonly number[], start: number): number[] {
  const size = shape.reduce((product, length) => product * length, 1);
  return Array.from({ length: size }, (_, at) => Math.sin(start + 2.4 * at) + 0.01 * (at + 1));
}

function slope(f: (x: number) => number, x: number): number {
  const step = 1e-5;
  return (f(x + step) - f(x - step)) / (2 * step);
}
