import * as tf from '@tensorflow/tfjs-core';
import '@tensorflow/tfjs-backend-cpu';
import { beforeAll, describe, expect, it } from 'vitest';
import { addInParts } from './add-in-parts.ts';

const MOST = 4;

/** The CPU’s kernel stands in for one that takes no more than so many. */
beforeAll(async () => {
  await tf.setBackend('cpu');
  const onCpu = tf.getKernel('AddN', 'cpu');
  tf.registerKernel({
    ...onCpu,
    backendName: 'webgpu',
    kernelFunc: (given) => {
      if (Object.keys(given.inputs).length > MOST) throw new Error('too many buffers');
      return onCpu.kernelFunc(given);
    },
  });
  addInParts(tf, MOST);
});

describe('a sum of many tensors', () => {
  it.each([1, 2, MOST, MOST + 1, 2 * MOST - 1, 2 * MOST, 12])(
    'is right for %i of them, and leaves nothing behind',
    (count) => {
      const kernel = tf.getKernel('AddN', 'webgpu').kernelFunc;
      const parts = Array.from({ length: count }, (_, at) => tf.tensor1d([at, 2 ** at]));
      const before = tf.backend().numDataIds();
      const sum = kernel({ inputs: parts as never, backend: tf.backend() }) as tf.TensorInfo;
      const left = tf.backend().numDataIds() - before;
      expect(Array.from(tf.backend().readSync(sum.dataId) as Float32Array)).toEqual([
        (count * (count - 1)) / 2,
        2 ** count - 1,
      ]);
      expect(left).toBeLessThanOrEqual(1);
    },
  );
});
