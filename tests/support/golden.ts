import { expect } from 'vitest';
import { isWireTensor, madeValue, type WireValue } from '#lib/tensor/wire.ts';

/** A value as scripts/golden writes it; `NaN` and the infinities are words. */
export type Golden = number | string | boolean | null | readonly Golden[] | { readonly [field: string]: Golden };

/** Values by name; a function that is made has its maker, and what it is made of: numbers, or other inputs by name. */
export type GoldenInputs = Readonly<Record<string, Golden>>;

/** What is compared; `unordered`: lists of plain values are the same in any order. */
export type Compared = { readonly where: string; readonly unordered: boolean };

type GoldenTensor = { readonly shape: readonly number[]; readonly data: readonly Golden[]; readonly dtype?: 'int32' };

/** An input as it crosses to a function of ours. */
export function argumentOf(inputs: GoldenInputs, name: string): WireValue {
  const value = inputs[name]!;
  if (typeof value !== 'object' || value === null || !('make' in value)) return wireOf(value);
  const { make, args } = value as { readonly make: string; readonly args: readonly (string | number)[] };
  return madeValue(
    make,
    args.map((arg) => (typeof arg === 'string' ? argumentOf(inputs, arg) : arg)),
  );
}

/** A value as it crosses. */
export function wireOf(value: Golden): WireValue {
  if (isTensor(value)) {
    const numbers = value.data.map(Number);
    const dtype = value.dtype ?? 'float32';
    const data = dtype === 'int32' ? Int32Array.from(numbers) : Float64Array.from(numbers);
    return { tensor: true, shape: value.shape, dtype, data };
  }
  if (Array.isArray(value)) return (value as readonly Golden[]).map(wireOf);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, item]) => [name, wireOf(item)]));
}

/** Numbers within 1e-9 of the largest of their tensor or list, all else the same. */
export function expectGolden(actual: WireValue, expected: Golden, compared: Compared): void {
  const { where, unordered } = compared;
  if (isTensor(expected)) {
    if (!isWireTensor(actual)) throw new Error(`${where}: no tensor`);
    expect([...actual.shape], where).toEqual(expected.shape);
    expectNumbers(Array.from(actual.data), expected.data.map(Number), where);
  } else if (typeof expected === 'object' && expected !== null && !Array.isArray(expected)) {
    for (const [name, item] of Object.entries(expected)) {
      const own = (actual as Readonly<Record<string, WireValue>>)[name];
      expectGolden(own, item, { where: `${where}, ${name}`, unordered });
    }
  } else {
    const [one, other] = unordered ? [inOrder(actual), inOrder(wireOf(expected))] : [actual, wireOf(expected)];
    expect(outlineOf(one), where).toEqual(outlineOf(other));
    expectNumbers(numbersIn(one), numbersIn(other), where);
  }
}

const RELATIVE = 1e-9;
const WORDS: ReadonlySet<unknown> = new Set(['NaN', 'Infinity', '-Infinity']);

function isTensor(value: Golden): value is GoldenTensor {
  return typeof value === 'object' && value !== null && 'shape' in value && 'data' in value;
}

function inOrder(value: WireValue): WireValue {
  if (!Array.isArray(value)) return value;
  const key = (item: WireValue): string =>
    JSON.stringify(item, (_, inner: unknown) => (typeof inner === 'number' ? Number(inner.toPrecision(6)) : inner));
  return (value as readonly WireValue[]).toSorted((a, b) => (key(a) < key(b) ? -1 : 1));
}

function expectNumbers(actual: readonly number[], expected: readonly number[], where: string): void {
  const scale = Math.max(...expected.filter(Number.isFinite).map(Math.abs), 1e-300);
  const worst = expected.map((number, at) =>
    Object.is(number, actual[at]) || number === actual[at] ? 0 : Math.abs(number - (actual[at] ?? NaN)),
  );
  expect(Math.max(...worst, 0) / scale, where).toBeLessThan(RELATIVE);
}

function numbersIn(value: WireValue): number[] {
  if (typeof value === 'number') return [value];
  if (WORDS.has(value)) return [Number(value)];
  if (Array.isArray(value)) return value.flatMap((item: WireValue) => numbersIn(item));
  return typeof value === 'object' && value !== null
    ? Object.values(value).flatMap((item) => numbersIn(item as WireValue))
    : [];
}

/** Everything but the numbers. */
function outlineOf(value: WireValue): unknown {
  if (typeof value === 'number' || WORDS.has(value)) return 'number';
  if (Array.isArray(value)) return value.map((item: WireValue) => outlineOf(item));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, item]) => [name, outlineOf(item as WireValue)]));
}
