import type { TensorInfo } from '@tensorflow/tfjs-core';
import type { MathBackendCPU } from '@tensorflow/tfjs-backend-cpu';
import type { Engine } from '#lib/tensor/engine.ts';
import { invariant } from '#lib/base/invariant.ts';
import { sizeOf } from './cell.ts';
import type { NumberArray } from './dtypes.ts';

/** Dense floats with a shape, as kernels take and give them. */
export type Dense = { readonly data: NumberArray; readonly shape: readonly number[] };

/** What looks on while kernels run: how many, and what goes in and comes out. */
export type KernelWatch = (kernel: string, inputs: readonly NumberArray[], output: NumberArray) => void;

/** The kernels of the engine, by name; those that are not the engine’s run beside them, and count as well. */
export type Kernels = {
  /** Runs a kernel of the engine’s on floats, inputs by name; the result is in an array of its own. */
  readonly run: (name: string, inputs: Readonly<Record<string, Dense>>, attributes?: object) => Dense;
  /** Says that a computation of ours has run, as one kernel. */
  readonly ran: (name: string, inputs: readonly NumberArray[], output: NumberArray) => void;
  readonly watch: (watch: KernelWatch | null) => void;
};

/** The kernels of an engine that runs on the processor, whose numbers can be read at once. */
export function kernelsOf({ tf, backend: name }: Engine): Kernels {
  invariant(name === 'cpu', 'kernels can be read at once on the processor only');
  const backend = tf.backend() as MathBackendCPU;
  const found = new Map<string, NonNullable<ReturnType<typeof tf.getKernel>>['kernelFunc']>();
  let watch: KernelWatch | null = null;
  const kernelFunc = (kernel: string) => {
    const known = found.get(kernel);
    if (known) return known;
    const registered = tf.getKernel(kernel, 'cpu');
    invariant(registered, `the engine has a kernel ${kernel}`);
    found.set(kernel, registered.kernelFunc);
    return registered.kernelFunc;
  };
  return {
    run: (kernel, inputs, attributes = {}) => {
      const infos: Record<string, TensorInfo> = {};
      const datas: NumberArray[] = [];
      for (const [key, { data, shape }] of Object.entries(inputs)) {
        infos[key] = backend.makeTensorInfo([...shape], 'float32', data as Float32Array);
        datas.push(data);
      }
      const output = kernelFunc(kernel)({ inputs: infos, attrs: attributes as never, backend }) as TensorInfo;
      const values = backend.data.get(output.dataId).values as unknown as NumberArray;
      // Some kernels hand out what they were given.
      const data = datas.some((given) => given.buffer === values.buffer) ? values.slice() : values;
      backend.disposeData(output.dataId);
      for (const info of Object.values(infos)) backend.disposeData(info.dataId);
      invariant(data.length === sizeOf(output.shape), 'a kernel gives as many numbers as its shape says');
      watch?.(kernel, datas, data);
      return { data, shape: output.shape };
    },
    ran: (kernel, inputs, output) => watch?.(kernel, inputs, output),
    watch: (next) => {
      watch = next;
    },
  };
}
