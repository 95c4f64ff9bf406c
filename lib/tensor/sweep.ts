import { isPromise, type ModuleFunction } from './call-function.ts';
import type { Engine } from './engine.ts';
import { exportValue, ValueRefused } from './export-value.ts';
import { importArguments } from './import-arguments.ts';
import { nudged, type Nudge } from './nudge.ts';
import { outputAt } from './output-at.ts';
import { isWireTensor, type WireValue } from './wire.ts';

/** A function at many inputs that differ in some elements. */
export type Sweep = {
  readonly args: readonly WireValue[];
  /** The output that is wanted, as in `run.mean`; null for the result itself. */
  readonly output: string | null;
  readonly nudges: readonly Nudge[];
};

/**
 * One output of the function for each nudge, flattened and joined into one array. Nothing else is read back or looked
 * at: what a call does to its inputs has been checked before. Rejects with whatever the function throws.
 */
export async function sweep(
  engine: Engine,
  call: ModuleFunction,
  { args, output, nudges }: Sweep,
): Promise<Float64Array> {
  let joined: Float64Array | null = null;
  let offset = 0;
  for (const nudge of nudges) {
    const numbers = await evaluate(engine, call, { args: nudged(args, nudge), output });
    joined ??= new Float64Array(numbers.length * nudges.length);
    if (offset + numbers.length > joined.length) throw new ValueRefused('the result’s size changes from call to call');
    joined.set(numbers, offset);
    offset += numbers.length;
  }
  return joined ?? new Float64Array(0);
}

async function evaluate(
  engine: Engine,
  call: ModuleFunction,
  { args, output }: Pick<Sweep, 'args' | 'output'>,
): Promise<ArrayLike<number>> {
  const tensors = engine.tf.engine();
  tensors.startScope('sweep');
  try {
    const returned = call(...importArguments(engine, args).values);
    const found = outputAt(isPromise(returned) ? await returned : returned, output);
    const value = await exportValue(engine, found);
    if (typeof value === 'number') return [value];
    if (isWireTensor(value)) return value.data;
    throw new TypeError(`the function did not return a tensor${output === null ? '' : ` as ${output}`}`);
  } finally {
    tensors.endScope();
  }
}
