import type { Engine } from './engine.ts';
import { exportValue } from './export-value.ts';
import { importArguments } from './import-arguments.ts';
import { aliveTensors } from './tensor-account.ts';
import type { WireValue } from './wire.ts';

/** A function of a module, of whatever it returns. */
export type ModuleFunction = (...args: readonly unknown[]) => unknown;

/** What one call gave. */
export type CallResult = {
  readonly value: WireValue;
  /** True when the call changed, replaced or disposed of something that it was given. */
  readonly inputsChanged: boolean;
  /** Tensors that outlive the call: kept (`tf.keep`), or made variables. What it merely left behind is not counted. */
  readonly tensorsKept: number;
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
  const before = aliveTensors(engine);
  const { value, inputsChanged } = await inScope(engine, async () => {
    const imported = importArguments(engine, args);
    const returned = call(...imported.values);
    const result = isPromise(returned) ? await settle(returned) : returned;
    return { value: await exportValue(engine, result), inputsChanged: !imported.areUnchanged() };
  });
  return { value, inputsChanged, tensorsKept: Math.max(0, aliveTensors(engine) - before) };
}

/** Calls a function once for each list of arguments, one after the other. */
export async function callAll(
  engine: Engine,
  call: ModuleFunction,
  lists: readonly (readonly WireValue[])[],
): Promise<WireValue[]> {
  const values: WireValue[] = [];
  for (const args of lists) values.push((await callFunction(engine, call, args)).value);
  return values;
}

/** True for anything that `await` would wait for. */
export function isPromise(value: unknown): value is PromiseLike<unknown> {
  return typeof value === 'object' && value !== null && 'then' in value && typeof value.then === 'function';
}

async function inScope<Value>(engine: Engine, act: () => Promise<Value>): Promise<Value> {
  const tensors = engine.tf.engine();
  tensors.startScope('call');
  try {
    return await act();
  } finally {
    tensors.endScope();
  }
}
