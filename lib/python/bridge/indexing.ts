import type { Cell } from '#lib/python/cell.ts';
import { applyBinary, meetingOf } from '#lib/python/binary.ts';
import type { Found } from '#lib/python/found.ts';
import { findIndex } from '#lib/python/index.ts';
import { Refusal } from '#lib/python/refusal.ts';
import type { Store } from '#lib/python/store.ts';
import { checkFits, converter, write } from '#lib/python/write.ts';
import { numberOf, type Asked, type Sent } from './desk.ts';

type Flat = (number | null | undefined)[];

/** What reads and writes single elements, parts and places. */
export const indexing = {
  index: ({ store }, array: number, ...flat: Flat) => {
    const cell = store.get(array);
    return gathered(store, cell, findIndex(cell, flat, store.get));
  },
  /** What lies at one integer of the first axis, as a view. */
  row: ({ store }, array: number, at: number) => {
    const { storage, shape, strides, ...cell } = store.get(array);
    if (shape.length === 0) throw new Refusal('I', TOO_MANY);
    const offset = placeOf({ storage, shape, strides, ...cell }, [at]);
    return { storage, shape: shape.slice(1), strides: strides.slice(1), offset };
  },
  /** One element, by as many integers as the array has axes. */
  at: ({ store }, array: number, ...index: number[]) => {
    const cell = store.get(array);
    return cell.storage.data[placeOf(cell, index)]!;
  },
  put: ({ store }, array: number, number: Sent, ...index: number[]) => {
    const { storage, ...cell } = store.get(array);
    const place = placeOf({ storage, ...cell }, index);
    storage.data[place] = converter(storage.data, storage.dtype)(numberOf(number));
    return 0;
  },
  assign: ({ store }, array: number, source: number, ...flat: Flat) => {
    const cell = store.get(array);
    const given = store.get(source);
    write(cell, findIndex(cell, flat, store.get, checkFits(given)), { cell: given });
    return 0;
  },
  assignNumber: ({ store }, array: number, number: Sent, ...flat: Flat) => {
    const cell = store.get(array);
    write(cell, findIndex(cell, flat, store.get), { number: numberOf(number) });
    return 0;
  },
  /** `ufunc.at`: each place as often as it comes. */
  changeAt: ({ kernels, store }, ...[name, array, source, ...flat]: [string, number, number, ...Flat]) => {
    const cell = store.get(array);
    const given = store.get(source);
    const pair = (old: number, number: number): number => {
      const [one, other] = [old, number].map((each) => store.own(store.floats.from([each]), [], cell.storage.dtype));
      return applyBinary(kernels, store, name, { one: one!, other: other!, meet: meetingOf(cell, given) }).storage
        .data[0]!;
    };
    write(cell, findIndex(cell, flat, store.get), { cell: given }, CHANGES[name] ?? pair);
    return 0;
  },
} satisfies Readonly<Record<string, Asked>>;

const TOO_MANY = 'too many indices for array: array is 0-dimensional, but 1 were indexed';

/** The usual ones, without an array for each number. */
const CHANGES: Readonly<Record<string, (old: number, given: number) => number>> = {
  add: (old, given) => old + given,
  subtract: (old, given) => old - given,
  multiply: (old, given) => old * given,
  divide: (old, given) => old / given,
};

function gathered(store: Store, cell: Cell, found: Found): Cell {
  if (found.view) return found.view;
  const { data, dtype } = cell.storage;
  const numbers = store.room(dtype, found.shape);
  for (let at = 0; at < numbers.length; at += 1) numbers[at] = data[found.places[at]!]!;
  return store.own(numbers, found.shape, dtype);
}

function placeOf(cell: Cell, index: readonly number[]): number {
  let place = cell.offset;
  for (let axis = 0; axis < index.length; axis += 1) {
    const length = cell.shape[axis]!;
    const at = index[axis]!;
    if (at < -length || at >= length) {
      throw new Refusal('I', `index ${at} is out of bounds for axis ${axis} with size ${length}`);
    }
    place += (at < 0 ? at + length : at) * cell.strides[axis]!;
  }
  return place;
}
