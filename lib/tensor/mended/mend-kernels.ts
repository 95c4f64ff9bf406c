import type { KernelBackend, NamedAttrMap, TensorInfo } from '@tensorflow/tfjs-core';
import type { BackendName, TensorFlow } from '#lib/tensor/engine.ts';

export type Numbers = Float32Array | Int32Array | Uint8Array;

export type Given = {
  readonly inputs: Readonly<Record<string, TensorInfo>>;
  readonly backend: KernelBackend;
  readonly attrs: NamedAttrMap;
};

export type Kernel = (given: Given) => TensorInfo;

/** A kernel in place of TensorFlow.js’s own, which it may ask. */
export type Mended = (tf: TensorFlow, theirs: Kernel, backend: BackendName) => Kernel;

/** What was mended already: engines are started more than once in a realm, and a kernel round a kernel would be slower each time. */
const mendedIn = new WeakMap<TensorFlow, Set<string>>();

/** Puts kernels in place of those of TensorFlow.js’s backend that give wrong numbers, or none, where they should not. */
export function mendKernels(tf: TensorFlow, backend: BackendName, mended: Readonly<Record<string, Mended>>): void {
  const before = mendedIn.get(tf) ?? new Set();
  mendedIn.set(tf, before);
  for (const [name, mend] of Object.entries(mended)) {
    const place = `${backend} ${name} ${mend.name}`;
    if (before.has(place)) continue;
    before.add(place);
    const theirs = tf.getKernel(name, backend);
    const kernelFunc = mend(tf, kernelNamed(tf, name, backend), backend);
    tf.unregisterKernel(name, backend);
    tf.registerKernel({ ...theirs, kernelFunc: kernelFunc as never });
  }
}

export function kernelNamed(tf: TensorFlow, name: string, backend: BackendName): Kernel {
  return tf.getKernel(name, backend).kernelFunc as unknown as Kernel;
}

/** The numbers of a tensor, for a backend that can be read at once. */
export function read({ dataId }: TensorInfo, backend: KernelBackend): Numbers {
  return backend.readSync(dataId) as Numbers;
}

/** A new tensor of those numbers. */
export function made(
  values: Numbers,
  { shape, dtype }: Pick<TensorInfo, 'shape' | 'dtype'>,
  backend: KernelBackend,
): TensorInfo {
  return { dataId: backend.write(values, shape, dtype), shape, dtype };
}
