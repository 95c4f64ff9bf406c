import type { Tensor } from '@tensorflow/tfjs-core';
import type { Engine } from './engine.ts';
import { readBack } from './read-back.ts';
import type { NumberArray, WireValue } from './wire.ts';

/** Numbers that one result may hold in all. */
export const MAX_ELEMENTS = 4_194_304;
const MAX_DEPTH = 8;
const MAX_TEXT = 10_000;

/** A result that cannot cross: over a budget, or of a kind that has no wire form. */
export class ValueRefused extends Error {
  override readonly name = 'ValueRefused';
}

/** What a function returned, as plain numbers, all tensors read back at once; throws `ValueRefused` where it cannot cross. */
export async function exportValue(engine: Engine, value: unknown): Promise<WireValue> {
  const tensors: Tensor[] = [];
  const fill = outline({ engine, tensors, left: MAX_ELEMENTS }, value, 0);
  return fill(await readBack(engine, tensors));
}

/** `tensors` gathers what is to be read back. */
type Walk = { readonly engine: Engine; readonly tensors: Tensor[]; left: number };

/** The value, once the numbers of its tensors are known. */
type Fill = (numbers: readonly NumberArray[]) => WireValue;

function outline(walk: Walk, value: unknown, depth: number): Fill {
  if (depth > MAX_DEPTH) throw new ValueRefused(`the result is nested more than ${MAX_DEPTH} deep`);
  if (value === null || value === undefined || typeof value === 'number' || typeof value === 'boolean') {
    return () => value;
  }
  if (typeof value === 'string') return () => value.slice(0, MAX_TEXT);
  if (typeof value !== 'object') throw new ValueRefused(`a ${typeof value} cannot be a result`);
  if (value instanceof walk.engine.tf.Tensor) return outlineTensor(walk, value);
  if (ArrayBuffer.isView(value) && 'length' in value) return outlineItems(walk, value as unknown as number[], depth);
  if (Array.isArray(value)) return outlineItems(walk, value, depth);

  const prototype: unknown = Object.getPrototypeOf(value);
  if (prototype !== null && prototype !== Object.prototype) {
    throw new ValueRefused(
      `a ${value.constructor.name} cannot be a result; return tensors, numbers, arrays or records`,
    );
  }
  const entries = Object.entries(value);
  spend(walk, entries.length);
  const fields = entries.map(([key, item]) => [key, outline(walk, item, depth + 1)] as const);
  return (numbers) => Object.fromEntries(fields.map(([key, fill]) => [key, fill(numbers)]));
}

function outlineItems(walk: Walk, items: readonly unknown[], depth: number): Fill {
  spend(walk, items.length);
  const fills = Array.from(items, (item) => outline(walk, item, depth + 1));
  return (numbers) => fills.map((fill) => fill(numbers));
}

function outlineTensor(walk: Walk, tensor: Tensor): Fill {
  if (tensor.isDisposed) throw new ValueRefused('the result is a tensor that has been disposed of');
  const { dtype, shape } = tensor;
  if (dtype === 'string' || dtype === 'complex64') throw new ValueRefused(`a ${dtype} tensor cannot be a result`);
  spend(walk, tensor.size);
  const at = walk.tensors.push(tensor) - 1;
  return (numbers) => ({ tensor: true, shape: [...shape], dtype, data: numbers[at]! });
}

function spend(walk: Walk, elements: number): void {
  walk.left -= elements;
  if (walk.left < 0) throw new ValueRefused(`the result holds more than ${MAX_ELEMENTS} numbers`);
}
