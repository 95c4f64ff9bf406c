import { isPromise, type ModuleFunction } from './call-function.ts';
import type { Engine } from './engine.ts';
import { exportValue } from './export-value.ts';
import { importArguments } from './import-arguments.ts';
import type { WireValue } from './wire.ts';

/** What one call took. */
export type Measured = {
  /** Operations that were handed to the backend: the same on every machine. */
  readonly kernels: number;
  /** The most bytes that tensors held at once, arguments included; a float counts 4 in every lane. */
  readonly peakBytes: number;
  /** From the call until the result could be read. */
  readonly millis: number;
};

/** What a measurement needs of its realm: a clock, and a way to wait for the promise of an asynchronous function. */
export type Measuring = {
  readonly now: () => number;
  readonly settle: (pending: PromiseLike<unknown>) => PromiseLike<unknown>;
};

/**
 * Calls a function and measures it; in float32 it is called once before, as other shapes may want other shaders. Rejects
 * with whatever it throws.
 */
export async function measureCall(
  engine: Engine,
  call: ModuleFunction,
  args: readonly WireValue[],
  measuring: Measuring,
): Promise<Measured> {
  if (engine.precision === 'float32') await measureOnce(engine, call, args, measuring);
  return measureOnce(engine, call, args, measuring);
}

async function measureOnce(
  engine: Engine,
  call: ModuleFunction,
  args: readonly WireValue[],
  { now, settle }: Measuring,
): Promise<Measured> {
  const tensors = engine.tf.engine();
  const counter = countKernels(engine);
  tensors.startScope('measure');
  try {
    const { values } = importArguments(engine, args);
    const began = now();
    const returned = call(...values);
    const result = isPromise(returned) ? await settle(returned) : returned;
    const counted = counter.stop();
    // A GPU has not done the work before it can be read.
    await exportValue(engine, result);
    return { ...counted, millis: now() - began };
  } finally {
    counter.stop();
    tensors.endScope();
  }
}

type Counter = { readonly stop: () => Omit<Measured, 'millis'> };

/** Every operation of TensorFlow.js goes through the engine’s `runKernel`, which is replaced until `stop`. */
function countKernels(engine: Engine): Counter {
  const tensors = engine.tf.engine();
  const before = tensors.state.numBytes;
  const runKernel = tensors.runKernel.bind(tensors);
  let [kernels, peakBytes] = [0, 0];
  const look = (): void => {
    peakBytes = Math.max(peakBytes, tensors.state.numBytes - before);
  };
  tensors.runKernel = (...asked) => {
    kernels += 1;
    const outputs = runKernel(...asked);
    look();
    return outputs as never;
  };
  return {
    stop: () => {
      look();
      // What is left is the engine’s own, which its class has.
      Reflect.deleteProperty(tensors, 'runKernel');
      return { kernels, peakBytes };
    },
  };
}
