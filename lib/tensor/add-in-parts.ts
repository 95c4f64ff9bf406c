import type { TensorInfo } from '@tensorflow/tfjs-core';
import type { TensorFlow } from './engine.ts';

type Disposing = { readonly disposeData: (dataId: object) => boolean };

/**
 * TensorFlow.js’s sum of many tensors on WebGPU binds a buffer for each of them and one for the result. Where that is more
 * than a shader may have, the device refuses it without a word to whoever asked, and the sum is whatever its buffer held
 * before. From now on no more than `most` are added at once.
 */
export function addInParts(tf: TensorFlow, most: number): void {
  const theirs = tf.getKernel('AddN', 'webgpu');
  tf.unregisterKernel('AddN', 'webgpu');
  tf.registerKernel({
    ...theirs,
    kernelFunc: ({ inputs, attrs, backend }) => {
      const { disposeData } = backend as Disposing;
      const add = (parts: readonly TensorInfo[]): TensorInfo =>
        theirs.kernelFunc({ inputs: parts as never, backend, ...(attrs ? { attrs } : {}) }) as TensorInfo;
      const all = Object.values(inputs) as TensorInfo[];
      let sum = add(all.slice(0, most));
      for (let at = most; at < all.length; at += most - 1) {
        const before = sum;
        sum = add([before, ...all.slice(at, at + most - 1)]);
        disposeData.call(backend, before.dataId);
      }
      return sum;
    },
  });
}
