import type { Tensor } from '@tensorflow/tfjs-core';
import type { Engine } from './engine.ts';
import type { NumberArray, WireValue } from './wire.ts';

/** Numbers that one result may hold in all. */
export const MAX_ELEMENTS = 4_194_304;
const MAX_DEPTH = 8;
const MAX_TEXT = 10_000;

/** A result that cannot cross: over a budget, or of a kind that has no wire form. */
export class ValueRefused extends Error {
  override readonly name = 'ValueRefused';
}

/** What a function returned, as plain numbers; throws `ValueRefused` where it cannot cross. */
export async function exportValue(engine: Engine, value: unknown): Promise<WireValue> {
  return exportAt({ engine, left: MAX_ELEMENTS }, value, 0);
}

type Budget = { readonly engine: Engine; left: number };

async function exportAt(budget: Budget, value: unknown, depth: number): Promise<WireValue> {
  if (depth > MAX_DEPTH) throw new ValueRefused(`the result is nested more than ${MAX_DEPTH} deep`);
  if (value === null || value === undefined || typeof value === 'number' || typeof value === 'boolean') return value;
  if (typeof value === 'string') return value.slice(0, MAX_TEXT);
  if (typeof value !== 'object') throw new ValueRefused(`a ${typeof value} cannot be a result`);
  if (value instanceof budget.engine.tf.Tensor) return exportTensor(budget, value);
  if (ArrayBuffer.isView(value) && 'length' in value) return exportItems(budget, value as unknown as number[], depth);
  if (Array.isArray(value)) return exportItems(budget, value, depth);

  const prototype: unknown = Object.getPrototypeOf(value);
  if (prototype !== null && prototype !== Object.prototype) {
    throw new ValueRefused(
      `a ${value.constructor.name} cannot be a result; return tensors, numbers, arrays or records`,
    );
  }
  const entries = Object.entries(value);
  spend(budget, entries.length);
  // All at once: a GPU is read back in parallel.
  return Object.fromEntries(
    await Promise.all(entries.map(async ([key, item]) => [key, await exportAt(budget, item, depth + 1)] as const)),
  );
}

async function exportItems(budget: Budget, items: readonly unknown[], depth: number): Promise<WireValue[]> {
  spend(budget, items.length);
  return Promise.all(Array.from(items, (item) => exportAt(budget, item, depth + 1)));
}

async function exportTensor(budget: Budget, tensor: Tensor): Promise<WireValue> {
  if (tensor.isDisposed) throw new ValueRefused('the result is a tensor that has been disposed of');
  const { dtype } = tensor;
  if (dtype === 'string' || dtype === 'complex64') throw new ValueRefused(`a ${dtype} tensor cannot be a result`);
  spend(budget, tensor.size);
  const data: NumberArray = budget.engine.backend === 'webgpu' ? await tensor.data() : tensor.dataSync();
  return { tensor: true, shape: [...tensor.shape], dtype, data: data.slice() };
}

function spend(budget: Budget, elements: number): void {
  budget.left -= elements;
  if (budget.left < 0) throw new ValueRefused(`the result holds more than ${MAX_ELEMENTS} numbers`);
}
