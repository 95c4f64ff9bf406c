import type { OutputKind, ReturnsSpec } from '#lib/exercises/exercise.ts';
import { isWireTensor, type WireTensor, type WireValue } from '#lib/tensor/wire.ts';
import { inFieldOrder } from './plain/form.ts';

/** One output of a function, by the path that the exercise gives it: '' for the result itself, or `run.mean`. */
export type Output = {
  readonly path: string;
  readonly kind: OutputKind;
  /** The fields of plain records in alphabetical order. */
  readonly value: WireValue;
  /** Of which call of several in a row, from 1 on; left out where there is one. */
  readonly step?: number;
};

/** True for outputs of plain values: lists, words, records. */
export function isPlain(kind: OutputKind): boolean {
  return kind === 'json' || kind === 'unordered';
}

/** The numbers of one output, in row-major order, however it was returned; of arrays that are no box a plain list. */
export type Numbers = { readonly shape: readonly number[]; readonly data: ArrayLike<number> };

/** The outputs that a function promises, as found in what it returned; `undefined` where there is none. */
export function outputsOf(returns: ReturnsSpec, value: WireValue): Output[] {
  if (typeof returns === 'string') {
    return [{ path: '', kind: returns, value: isPlain(returns) ? inFieldOrder(value) : value }];
  }
  return Object.entries(returns).flatMap(([field, inner]) =>
    outputsOf(inner, fieldOf(value, field)).map((output) => ({
      ...output,
      path: output.path === '' ? field : `${field}.${output.path}`,
    })),
  );
}

/** The output at a path; undefined where there is none. */
export function outputAtPath(value: WireValue, path: string): WireValue {
  return path === '' ? value : path.split('.').reduce(fieldOf, value);
}

/** Its numbers: a tensor’s, a number’s, or all those of nested arrays and records, in order. */
export function numbersOf(value: WireValue): Numbers {
  if (isWireTensor(value)) return { shape: value.shape, data: value.data };
  if (typeof value === 'number') return { shape: [], data: [value] };
  const data: number[] = [];
  collect(value, data);
  return { shape: shapeOfArrays(value) ?? [data.length], data };
}

/** The shape of nested arrays of numbers, as in `[2, 3]`; null where they are no box, or hold anything else. */
export function shapeOfArrays(value: WireValue): readonly number[] | null {
  if (!Array.isArray(value)) return null;
  const items = value as readonly WireValue[];
  if (items.every((item) => typeof item === 'number')) return [items.length];
  const [first, ...rest] = items.map((item) => shapeOfArrays(item));
  const isBox = first && rest.every((shape) => shape?.join() === first.join());
  return isBox ? [items.length, ...first] : null;
}

/** Everything about nested arrays and records but their numbers, so that two can be held against each other. */
export function skeletonOf(value: WireValue): string {
  return JSON.stringify(value, (_, item: unknown) => (typeof item === 'number' ? 0 : item)) ?? 'undefined';
}

/** Every tensor in a value, however nested. */
export function tensorsIn(value: WireValue): WireTensor[] {
  if (isWireTensor(value)) return [value];
  if (typeof value !== 'object' || value === null) return [];
  return Object.values(value as Readonly<Record<string, WireValue>>).flatMap((item) => tensorsIn(item));
}

function collect(value: WireValue, into: number[]): void {
  if (typeof value === 'number') into.push(value);
  else if (isWireTensor(value)) into.push(...value.data);
  else if (typeof value === 'object' && value !== null) {
    for (const item of Object.values(value as Readonly<Record<string, WireValue>>)) collect(item, into);
  }
}

function fieldOf(value: WireValue, field: string): WireValue {
  if (typeof value !== 'object' || value === null || Array.isArray(value) || isWireTensor(value)) return undefined;
  return Object.hasOwn(value, field) ? (value as Readonly<Record<string, WireValue>>)[field] : undefined;
}
