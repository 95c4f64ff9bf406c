import type { ExampleValue } from '#lib/exercises/example.ts';
import { isWireTensor, type WireValue } from '#lib/tensor/wire.ts';

/** A drawn value as it is written, floats rounded so that the files stay small. */
export function goldenValue(value: WireValue): unknown {
  if (isWireTensor(value)) {
    const { shape, dtype } = value;
    return { shape, data: Array.from(value.data, rounded), ...(dtype === 'float32' ? {} : { dtype }) };
  }
  if (Array.isArray(value)) return value.map((item: WireValue) => goldenValue(item));
  if (typeof value === 'number') return rounded(value);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, item]) => [name, goldenValue(item)]));
}

/** A value that an author wrote; a nested list is a tensor. */
export function goldenLiteral(value: ExampleValue): unknown {
  if (Array.isArray(value)) return tensorOf(value, undefined);
  if (typeof value === 'object' && value !== null && 'tensor' in value) {
    const { dtype } = value;
    return tensorOf(value['tensor'], typeof dtype === 'string' ? dtype : undefined);
  }
  return value;
}

/** A nested list of numbers as a tensor is written. */
export function tensorOf(value: unknown, dtype: string | undefined): object {
  const shape: number[] = [];
  for (let inner = value; Array.isArray(inner); inner = inner[0] as unknown) shape.push(inner.length);
  const data = Array.isArray(value) ? (value as unknown[]).flat(Infinity) : [value];
  return { shape, data, ...(dtype === undefined ? {} : { dtype }) };
}

/** A written value in TypeScript; a function that is made is called for, with inputs by name. */
export function printGolden(value: unknown, inputs: ReadonlyMap<string, unknown>): string {
  if (Array.isArray(value)) return `[${value.map((item) => printGolden(item, inputs)).join(', ')}]`;
  if (typeof value === 'number') return String(value);
  if (typeof value !== 'object' || value === null) return JSON.stringify(value) ?? 'undefined';
  if ('shape' in value && 'data' in value) {
    const dtype = 'dtype' in value ? value.dtype : 'float32';
    return `tf.tensor(${printGolden(value.data, inputs)}, ${JSON.stringify(value.shape)}, ${JSON.stringify(dtype)})`;
  }
  if ('make' in value && 'args' in value) {
    const args = value.args as readonly unknown[];
    const named = args.map((arg) => (typeof arg === 'string' ? inputs.get(arg) : arg));
    return `${String(value.make)}(${named.map((arg) => printGolden(arg, inputs)).join(', ')})`;
  }
  const fields = Object.entries(value).map(([name, item]) => `${name}: ${printGolden(item, inputs)}`);
  return `{ ${fields.join(', ')} }`;
}

const DIGITS = 6;

function rounded(number: number): number {
  return Number.isFinite(number) ? Number(number.toPrecision(DIGITS)) : number;
}
