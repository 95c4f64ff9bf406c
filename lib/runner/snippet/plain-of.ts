import type { Plain } from '#lib/base/snippet.ts';
import { isWireTensor, type NumberArray, type WireValue } from '#lib/tensor/wire.ts';

/** What crossed as a plain value, a tensor as the nested list of its numbers; null where it holds more than 10,000 in all. */
export function plainOf(value: WireValue): { readonly value: Plain } | null {
  const budget = { left: 10_000 };
  const plain = walk(value, budget);
  return budget.left < 0 ? null : { value: plain };
}

function walk(value: WireValue, budget: { left: number }): Plain {
  budget.left -= 1;
  if (budget.left < 0) return null;
  if (isWireTensor(value)) {
    budget.left -= value.data.length;
    return budget.left < 0 ? null : nested(value.data, value.shape);
  }
  if (Array.isArray(value)) return value.map((item: WireValue) => walk(item, budget));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, item]) => [name, walk(item, budget)]));
}

function nested(data: NumberArray, shape: readonly number[], from = 0): Plain {
  const [length, ...inner] = shape;
  if (length === undefined) return data[from] ?? NaN;
  const step = inner.reduce((product, size) => product * size, 1);
  return Array.from({ length }, (_, index) => nested(data, inner, from + index * step));
}
