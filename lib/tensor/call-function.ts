import type { Engine } from './engine.ts';
import { exportValue } from './export-value.ts';
import { importArguments } from './import-arguments.ts';
import type { WireValue } from './wire.ts';

/** A function of a module, of whatever it returns. */
export type ModuleFunction = (...args: readonly unknown[]) => unknown;

/** What one call gave. */
export type CallResult = {
  readonly value: WireValue;
  /** True when the call changed, replaced or disposed of something that it was given. */
  readonly inputsChanged: boolean;
  /** Tensors that it made and neither returned nor disposed of. */
  readonly leakedTensors: number;
};

/**
 * Calls a function once on plain values, inside a scope that disposes of whatever it leaves behind. `settle` waits for
 * the promise of an asynchronous one. Rejects with whatever the function throws.
 */
export async function callFunction(
  engine: Engine,
  call: ModuleFunction,
  args: readonly WireValue[],
  settle: (pending: PromiseLike<unknown>) => PromiseLike<unknown> = (pending) => pending,
): Promise<CallResult> {
  const tensors = engine.tf.engine();
  tensors.startScope('call');
  try {
    const imported = importArguments(engine, args);
    const before = tensors.state.numTensors;
    const returned = call(...imported.values);
    const result = isPromise(returned) ? await settle(returned) : returned;
    const made = tensors.state.numTensors - before;
    const value = await exportValue(engine, result);
    return {
      value,
      inputsChanged: !imported.areUnchanged(engine.backend === 'cpu'),
      leakedTensors: Math.max(0, made - countTensors(engine, result)),
    };
  } finally {
    tensors.endScope();
  }
}

/** True for anything that `await` would wait for. */
export function isPromise(value: unknown): value is PromiseLike<unknown> {
  return typeof value === 'object' && value !== null && 'then' in value && typeof value.then === 'function';
}

function countTensors(engine: Engine, value: unknown): number {
  if (value instanceof engine.tf.Tensor) return 1;
  if (typeof value !== 'object' || value === null || ArrayBuffer.isView(value)) return 0;
  let count = 0;
  for (const item of Object.values(value)) count += countTensors(engine, item);
  return count;
}
