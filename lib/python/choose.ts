import { broadcastShape, stretchedPlaces } from './broadcast.ts';
import { sizeOf, valuesOf, type Cell } from './cell.ts';
import { INT64, promoted, type Dtype, type NumberArray } from './dtypes.ts';
import { truePlaces } from './index.ts';
import type { Kernels } from './kernels.ts';
import { rowsOf, type OneAxis } from './reduce.ts';
import type { Store } from './store.ts';
import { converter } from './write.ts';

/** `np.where`: of two arrays the one or the other, element by element. */
export function chosen(
  kernels: Kernels,
  store: Store,
  of: { condition: Cell; one: Cell; other: Cell; to?: Dtype },
): Cell {
  const { condition, one, other } = of;
  const shape = broadcastShape(condition.shape, one.shape, other.shape);
  const to = of.to ?? promoted(one.storage.dtype, other.storage.dtype);
  const data = store.room(to, shape);
  const [asked, yes, no] = [condition, one, other].map((cell) => ({
    values: valuesOf(cell),
    places: stretchedPlaces(cell.shape, shape),
  })) as [Walk, Walk, Walk];
  for (let at = 0; at < data.length; at += 1) data[at] = numberAt(numberAt(asked, at) === 0 ? no : yes, at);
  kernels.ran('where', [yes.values, no.values], data);
  return store.own(data, shape, to);
}

type Walk = { readonly values: NumberArray; readonly places: Int32Array | null };

function numberAt({ values, places }: Walk, at: number): number {
  return values[places ? places[at]! : at]!;
}

/** The order that sorts along an axis: stable, NaN last; `sorted` gives the numbers themselves. */
export function sortedPlaces(store: Store, { cell, axis }: OneAxis, give: 'places' | 'numbers'): Cell {
  const to = give === 'places' ? INT64 : cell.storage.dtype;
  const data = store.room(to, cell.shape);
  const { values, count, length, place } = rowsOf(cell, [axis]);
  for (let at = 0; at < count; at += 1) {
    const order = Array.from({ length }, (_, along) => along).toSorted((one, other) =>
      compared(values[place(at, one)]!, values[place(at, other)]!),
    );
    for (const [along, from] of order.entries()) {
      data[place(at, along)] = give === 'places' ? from : values[place(at, from)]!;
    }
  }
  return store.own(data, cell.shape, to);
}

function compared(one: number, other: number): number {
  if (Number.isNaN(one)) return Number.isNaN(other) ? 0 : 1;
  return Number.isNaN(other) ? -1 : one - other;
}

/** Where an array is not 0: one row of places for each axis. */
export function nonzeroPlaces(store: Store, cell: Cell): Cell {
  const lists = truePlaces(cell);
  const shape = [lists.length, lists[0]?.length ?? 0];
  const data = store.room(INT64, shape);
  let at = 0;
  for (const list of lists) for (const place of list) data[at++] = place;
  return store.own(data, shape, INT64);
}

/** The same numbers as another type. */
export function cast(store: Store, cell: Cell, to: Dtype): Cell {
  const values = valuesOf(cell);
  const data = store.room(to, cell.shape);
  const convert = converter(data, to);
  for (let at = 0; at < data.length; at += 1) data[at] = convert(values[at]!);
  return store.own(data, cell.shape, to);
}

/** The very same numbers by the name of another type of floats. */
export function named(cell: Cell, dtype: Dtype): Cell {
  return { ...cell, storage: { data: cell.storage.data, dtype, users: 0 } };
}

/** Equal steps from `start`. */
export function ranged(store: Store, dtype: Dtype, of: { start: number; step: number; count: number }): Cell {
  const data = store.room(dtype, [of.count]);
  for (let at = 0; at < data.length; at += 1) data[at] = of.start + at * of.step;
  return store.own(data, [of.count], dtype);
}

/** One number everywhere. */
export function filled(store: Store, dtype: Dtype, shape: readonly number[], number: number): Cell {
  const data = store.room(dtype, shape);
  if (number !== 0 && sizeOf(shape) > 0) data.fill(converter(data, dtype)(number));
  return store.own(data, shape, dtype);
}
