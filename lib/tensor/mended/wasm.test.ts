import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import * as tf from '@tensorflow/tfjs-core';
import '@tensorflow/tfjs-backend-cpu';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startWasm } from '#lib/tensor/start-wasm.ts';

const BINARY = createRequire(import.meta.url).resolve('@tensorflow/tfjs-backend-wasm/dist/tfjs-backend-wasm-simd.wasm');

async function start(): Promise<void> {
  const bytes = Uint8Array.from(await readFile(BINARY)).buffer;
  await startWasm(tf, async () => bytes);
}

beforeAll(start);

afterAll(() => tf.setBackend('cpu'));

/** Computed twice there, since what was read beyond a buffer’s end is right by luck as long as memory is fresh. */
async function on(backend: 'cpu' | 'wasm', compute: () => tf.Tensor): Promise<object> {
  await tf.setBackend(backend);
  return tf.tidy(() => {
    compute();
    const result = compute();
    return { shape: result.shape, dtype: result.dtype, values: Array.from(result.dataSync()) };
  });
}

const tensor = (shape: number[], dtype: 'float32' | 'int32' = 'float32'): tf.Tensor => {
  const values = Array.from({ length: tf.util.sizeFromShape(shape) }, (_, at) => ((at * 7) % 11) - 3);
  return tf.tensor(values, shape, dtype);
};
const indices = (shape: number[], below: number): tf.Tensor =>
  tf.tensor(
    Array.from({ length: tf.util.sizeFromShape(shape) }, (_, at) => (at * 5 + 1) % below),
    shape,
    'int32',
  );

const CASES: readonly (readonly [string, () => tf.Tensor])[] = [
  ['a gather of one a row', () => tf.gather(tensor([4, 3]), indices([4, 1], 3), 1, 1)],
  ['a gather of one a row, without its axis', () => tf.gather(tensor([4, 3]), indices([4], 3), 1, 1)],
  ['a gather of two a row', () => tf.gather(tensor([4, 3]), indices([4, 2], 3), 1, 1)],
  ['a gather behind its batch', () => tf.gather(tensor([2, 4, 3]), indices([2, 5], 3), 2, 1)],
  ['a gather with two batch dimensions', () => tf.gather(tensor([2, 4, 3]), indices([2, 4, 2], 3), 2, 2)],
  ['a gather of slices in a batch', () => tf.gather(tensor([2, 4, 3]), indices([2, 3], 4), 1, 1)],
  ['a gather of whole numbers in a batch', () => tf.gather(tensor([4, 3], 'int32'), indices([4, 2], 3), 1, 1)],
  ['a gather without a batch', () => tf.gather(tensor([4, 3]), indices([2, 2], 3), 1)],
  ['smoothed labels', () => tf.oneHot(indices([2, 3], 4), 4, 0.9, 0.1, 'float32')],
  ['one-hot labels', () => tf.oneHot(indices([5], 3), 3)],
  ['one-hot labels with one outside', () => tf.oneHot(tf.tensor1d([0, -1, 3], 'int32'), 3, 1, 0, 'float32')],
  ['a cast to bool', () => tf.cast(tf.tensor1d([0, 0.5, -1, 2, 256]), 'bool')],
  ['a cast to whole numbers', () => tf.cast(tf.tensor1d([0.7, -0.7, 2]), 'int32')],
  ['a clip of whole numbers', () => tf.clipByValue(tensor([3, 5], 'int32'), -1, 2)],
  ['a clip', () => tf.clipByValue(tensor([3, 5]), -1, 2)],
  ['a product of whole numbers', () => tf.matMul(tensor([3, 4], 'int32'), tensor([4, 2], 'int32'))],
  [
    'a product of whole numbers, one turned',
    () => tf.matMul(tensor([2, 3, 4], 'int32'), tensor([2, 5, 4], 'int32'), false, true),
  ],
];

describe('the WASM backend', () => {
  it.each(CASES)('agrees with the CPU’s on %s', async (_, compute) => {
    expect(await on('wasm', compute)).toEqual(await on('cpu', compute));
  });

  it('is mended once, however often it starts', async () => {
    const kernels = () => ['GatherV2', 'BatchMatMul', 'Cast'].map((name) => tf.getKernel(name, 'wasm').kernelFunc);
    const before = kernels();
    await start();
    expect(kernels()).toEqual(before);
  });

  it('says which index a gather in a batch has not', async () => {
    await tf.setBackend('wasm');
    expect(() => tf.gather(tensor([4, 3]), tf.tensor2d([[0], [1], [3], [0]], [4, 1], 'int32'), 1, 1)).toThrow(
      'the index value 3 is not in [0, 2]',
    );
  });

  it.each(CASES)('keeps nothing of %s', async (_, compute) => {
    await tf.setBackend('wasm');
    const before = tf.backend().numDataIds();
    tf.tidy(() => void compute());
    expect(tf.backend().numDataIds()).toBe(before);
  });
});
