import type { Tensor } from '@tensorflow/tfjs-core';
import { isPromise, type ModuleFunction } from './call-function.ts';
import type { Engine } from './engine.ts';
import { importArguments } from './import-arguments.ts';
import type { WireTensor, WireValue } from './wire.ts';

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
    const flat = found
      .filter(({ size }) => size > 0)
      .map((tensor) => tf.cast(tf.reshape(tensor, [tensor.size]), 'float32'));
    const data =
      flat.length === 0 ? new Float32Array(0) : await (flat.length === 1 ? flat[0]! : tf.concat(flat)).data();
    const reader = { data, offset: 0 };
    return results.map((result) => fill(engine, result, reader));
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

type Reader = {
  readonly data: ArrayLike<number> & { slice: (from: number, to: number) => WireTensor['data'] };
  offset: number;
};

/** The same walk as `collect`, so that the numbers come in the same order. */
function fill(engine: Engine, value: unknown, reader: Reader): WireValue {
  if (value instanceof engine.tf.Tensor) {
    const data = reader.data.slice(reader.offset, reader.offset + value.size);
    reader.offset += value.size;
    return { tensor: true, shape: [...value.shape], dtype: 'float32', data };
  }
  if (Array.isArray(value)) return value.map((item) => fill(engine, item, reader));
  if (typeof value === 'object' && value !== null) {
    return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, fill(engine, item, reader)]));
  }
  return value as WireValue;
}
