import * as tf from '@tensorflow/tfjs-core';
import '@tensorflow/tfjs-backend-cpu';
import { expect, it } from 'vitest';
import { NEVER_GONE, type Engine } from '#lib/tensor/engine.ts';
import { lackOf } from '#lib/tensor/lacks.ts';
import { readBack } from '#lib/tensor/read-back.ts';

const engine = (refusal: string | null): Engine => ({
  ...NEVER_GONE,
  tf,
  backend: 'webgpu',
  adapter: 'a GPU',
  precision: 'float32',
  takeRefusal: () => refusal,
});

it('gives the numbers where the device refused nothing', async () => {
  expect(await readBack(engine(null), [tf.tensor1d([1, 2]), tf.tensor1d([3], 'int32')])).toEqual([
    Float32Array.of(1, 2),
    Int32Array.of(3),
  ]);
});

it('gives none where it refused a program, and says so in words that are known as a lack', async () => {
  const reading = readBack(engine('Invalid ComputePipeline "TransposeProgram"'), [tf.tensor1d([1, 2])]);
  const error: unknown = await reading.catch((thrown: unknown) => thrown);
  expect(String(error)).toContain('TransposeProgram');
  expect(lackOf(error)).toBe('The device refused a program of this backend');
});
