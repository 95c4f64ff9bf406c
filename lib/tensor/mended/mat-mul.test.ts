import * as tf from '@tensorflow/tfjs-core';
import '@tensorflow/tfjs-backend-cpu';
import { beforeAll, describe, expect, it } from 'vitest';
import { mendMatMul } from './mat-mul.ts';

beforeAll(async () => {
  await tf.setBackend('cpu');
  mendMatMul(tf, 'cpu');
});

const numbers = (shape: number[], from: number): tf.Tensor =>
  tf.tensor(
    Array.from({ length: tf.util.sizeFromShape(shape) }, (_, at) => ((at * 7 + from) % 11) - 4),
    shape,
  );

/** The product by its definition: each matrix by that which broadcasting puts beside it. */
function byDefinition(a: tf.Tensor, b: tf.Tensor): number[] {
  const batch = tf.broadcast_util.assertAndGetBroadcastShape(a.shape.slice(0, -2), b.shape.slice(0, -2));
  const [left, right] = [a, b].map((operand) => tf.broadcastTo(operand, [...batch, ...operand.shape.slice(-2)]));
  return Array.from(tf.sum(tf.mul(tf.expandDims(left!, -1), tf.expandDims(right!, -3)), -2).dataSync());
}

describe('a product of matrices', () => {
  it.each([
    [
      [2, 2, 1, 1],
      [2, 1, 1, 1],
    ],
    [
      [2, 1, 1, 1],
      [1, 3, 1, 1],
    ],
    [
      [2, 3, 4, 5],
      [2, 1, 5, 2],
    ],
    [
      [2, 1, 4, 5],
      [2, 3, 5, 2],
    ],
    [
      [2, 1, 3, 4],
      [3, 4, 2],
    ],
    [
      [2, 3, 4, 5],
      [3, 5, 2],
    ],
    [
      [2, 3, 4, 5],
      [1, 3, 5, 2],
    ],
    [
      [3, 4, 5],
      [5, 2],
    ],
    [
      [4, 5],
      [2, 5, 3],
    ],
  ])('%j by %j is what its definition says', (left, right) => {
    const [a, b] = [numbers(left, 1), numbers(right, 5)];
    expect(Array.from(tf.matMul(a, b).dataSync())).toEqual(byDefinition(a, b));
  });

  it('keeps the shape and nothing else', () => {
    const [a, b] = [numbers([2, 1, 4, 5], 1), numbers([2, 3, 2, 5], 5)];
    const before = tf.backend().numDataIds();
    const product = tf.matMul(a, b, false, true);
    expect(product.shape).toEqual([2, 3, 4, 2]);
    expect(tf.backend().numDataIds()).toBe(before + 1);
  });
});
