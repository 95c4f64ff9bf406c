import type { Tensor } from '@tensorflow/tfjs-core';
import { isPromise, type ModuleFunction } from './call-function.ts';
import type { Engine } from './engine.ts';
import { importArguments } from './import-arguments.ts';
import { readBack } from './read-back.ts';
import type { NumberArray, WireValue } from './wire.ts';

/**
 * Calls a trusted function once for each list of arguments, and reads all the results back at once: on a GPU a
 * read-back costs more than the work. Whole numbers above 2²⁴ would lose digits.
 */
export async function callMany(
  engine: Engine,
  call: ModuleFunction,
  argumentLists: readonly (readonly WireValue[])[],
): Promise<WireValue[]> {
  const { tf } = engine;
  const tensors = tf.engine();
  tensors.startScope('calls');
  try {
    const results: unknown[] = [];
    for (const args of argumentLists) {
      const returned = call(...importArguments(engine, args).values);
      results.push(isPromise(returned) ? await returned : returned);
    }
    const found: Tensor[] = [];
    for (const result of results) collect(engine, result, found);
    const floats = found.map((tensor) => tf.cast(tensor, 'float32'));
    const numbers = (await readBack(engine, floats)).values();
    return results.map((result) => fill(engine, result, numbers));
  } finally {
    tensors.endScope();
  }
}

function collect(engine: Engine, value: unknown, into: Tensor[]): void {
  if (value instanceof engine.tf.Tensor) into.push(value);
  else if (typeof value === 'object' && value !== null) {
    for (const item of Object.values(value)) collect(engine, item, into);
  }
}

/** The same walk as `collect`, so that the numbers come in the same order. */
function fill(engine: Engine, value: unknown, numbers: Iterator<NumberArray>): WireValue {
  if (value instanceof engine.tf.Tensor) {
    const data = numbers.next().value as NumberArray;
    return { tensor: true, shape: [...value.shape], dtype: 'float32', data };
  }
  if (Array.isArray(value)) return value.map((item) => fill(engine, item, numbers));
  if (typeof value === 'object' && value !== null) {
    return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, fill(engine, item, numbers)]));
  }
  return value as WireValue;
}
