import type { Tensor } from '@tensorflow/tfjs-core';
import { isPromise, type ModuleFunction } from './call-function.ts';
import type { Engine } from './engine.ts';
import { lineOf } from './evaluate-module.ts';
import { importArguments } from './import-arguments.ts';
import type { WireValue } from './wire.ts';

/** A kernel of TensorFlow.js that a function launched, and the line of the module from which. */
export type TracedKernel = { readonly kernel: string; readonly line: number | null };

/** Where the numbers of one call stopped being finite; each null where that did not happen in a kernel. */
export type Trace = {
  /** The first kernel that made NaN out of numbers. */
  readonly nan: TracedKernel | null;
  /** The first that was given NaN which no kernel had made. */
  readonly given: TracedKernel | null;
  /** The first that made infinity out of finite numbers; beside a NaN only where it went into that. */
  readonly infinity: TracedKernel | null;
};

/** Looking at every number takes as long as computing it: beyond so many kernels nobody looks. */
const MOST_KERNELS = 2_000;

/** Calls a function and looks at what goes into every kernel and comes out; a GPU, which cannot be read so, tells nothing. */
export async function traceCall(
  engine: Engine,
  call: ModuleFunction,
  args: readonly WireValue[],
  settle: (pending: PromiseLike<unknown>) => PromiseLike<unknown>,
): Promise<Trace> {
  const found: Found = { nan: null, given: null, infinity: null };
  if (engine.backend === 'webgpu') return found;
  const tensors = engine.tf.engine();
  const runKernel = tensors.runKernel.bind(tensors);
  let left = MOST_KERNELS;
  tensors.runKernel = (kernel, inputs, attributes) => {
    const outputs = runKernel(kernel, inputs, attributes);
    left -= 1;
    // What has no inputs, such as a fill with −∞, is a constant.
    const isLookedAt = left >= 0 && found.nan === null && Object.keys(inputs).length > 0;
    if (isLookedAt) look(found, kernel, { before: holds(inputs), after: holds(outputs) });
    return outputs as never;
  };
  tensors.startScope('trace');
  try {
    const returned = call(...importArguments(engine, args).values);
    if (isPromise(returned)) await settle(returned);
    return found;
  } finally {
    // What is left is the engine’s own, which its class has.
    Reflect.deleteProperty(tensors, 'runKernel');
    tensors.endScope();
  }
}

type Found = { -readonly [Key in keyof Trace]: Trace[Key] };
type Held = { readonly nan: boolean; readonly infinity: boolean };

function look(found: Found, kernel: string, { before, after }: { readonly before: Held; readonly after: Held }): void {
  const here = (): TracedKernel => ({ kernel, line: lineOf(new Error('here')) });
  if (before.nan) {
    found.given ??= here();
  } else if (after.nan) {
    found.nan = here();
    // Made elsewhere, and nothing to do with it.
    if (!before.infinity) found.infinity = null;
  } else if (after.infinity && !before.infinity) {
    found.infinity ??= here();
  }
}

/** Whether any of these tensors of floats holds NaN, or infinity. */
function holds(value: unknown): Held {
  const held = { nan: false, infinity: false };
  for (const tensor of tensorsIn(value)) {
    if (tensor.dtype !== 'float32' || tensor.isDisposed) continue;
    for (const number of tensor.dataSync()) {
      if (Number.isNaN(number)) held.nan = true;
      else if (!Number.isFinite(number)) held.infinity = true;
    }
  }
  return held;
}

function tensorsIn(value: unknown): Tensor[] {
  if (typeof value !== 'object' || value === null) return [];
  if ('dataSync' in value) return [value as Tensor];
  return Object.values(value).flatMap((inner) => tensorsIn(inner));
}
