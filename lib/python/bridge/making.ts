import { isDense, sizeOf, valuesOf } from '#lib/python/cell.ts';
import { cast, filled, named, nonzeroPlaces, ranged } from '#lib/python/choose.ts';
import type { Dtype } from '#lib/python/dtypes.ts';
import { converter } from '#lib/python/write.ts';
import { copy } from '#lib/python/views.ts';
import { numberOf, type Asked, type Sent } from './desk.ts';

/** What makes arrays, and what tells of them. */
export const making = {
  full: ({ store }, number: Sent, dtype: Dtype, ...shape: number[]) => filled(store, dtype, shape, numberOf(number)),
  range: ({ store }, ...[start, step, count, dtype]: [number, number, number, Dtype]) =>
    ranged(store, dtype, { start, step, count }),
  /** An array of zeros, into which `write` puts numbers. */
  write: ({ store }, array: number, from: number, ...numbers: Sent[]) => {
    const { data, dtype } = store.get(array).storage;
    const convert = converter(data, dtype);
    for (const [at, number] of numbers.entries()) data[from + at] = convert(numberOf(number));
    return 0;
  },
  copy: ({ store }, array: number) => copy(store, store.get(array)),
  /** The very same numbers by the name of another type of floats. */
  named: ({ store }, array: number, dtype: Dtype) => named(store.get(array), dtype),
  cast: ({ store }, array: number, dtype: Dtype) => cast(store, store.get(array), dtype),
  nonzero: ({ store }, array: number) => nonzeroPlaces(store, store.get(array)),
  shape: ({ store }, array: number) => store.get(array).shape.join(','),
  dtype: ({ store }, array: number) => store.get(array).storage.dtype,
  size: ({ store }, array: number) => sizeOf(store.get(array).shape),
  isDense: ({ store }, array: number) => Number(isDense(store.get(array))),
  strides: ({ store }, array: number) => store.get(array).strides.join(','),
  sharesMemory: ({ store }, one: number, other: number) =>
    store.get(one).storage === store.get(other).storage ? 1 : 0,
  /** All numbers as words, in the order of the array. */
  numbers: ({ store }, array: number) => valuesOf(store.get(array)).join(' '),
  drop: ({ store }, ...arrays: number[]) => {
    for (const array of arrays) store.drop(array);
    return 0;
  },
} satisfies Readonly<Record<string, Asked>>;
