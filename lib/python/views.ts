import { stretchedStrides } from './broadcast.ts';
import { denseStrides, isDense, placesOf, sizeOf, valuesOf, type Cell } from './cell.ts';
import type { NumberArray } from './dtypes.ts';
import { Refusal, tuple } from './refusal.ts';
import type { Store } from './store.ts';

/** The same numbers in another shape: a view where the elements lie one after the other, else a copy. */
export function reshaped(store: Store, cell: Cell, wanted: readonly number[]): Cell {
  const size = sizeOf(cell.shape);
  const unknown = wanted.filter((length) => length === -1).length;
  if (unknown > 1) throw new Refusal('V', 'can only specify one unknown dimension');
  const known = sizeOf(wanted.filter((length) => length !== -1));
  const shape = wanted.map((length) => (length === -1 ? size / known : length));
  const fits = wanted.every((length) => length >= -1) && (unknown === 0 || known > 0) && sizeOf(shape) === size;
  if (!fits || !shape.every((length) => Number.isInteger(length))) {
    throw new Refusal('V', `cannot reshape array of size ${size} into shape ${wantedShape(wanted)}`);
  }
  const strides = stridesAs(cell, shape);
  return strides ? { storage: cell.storage, shape, strides, offset: cell.offset } : copy(store, cell, shape);
}

/** The steps with which an array is walked as one of another shape, where its elements lie so that it can be; else null. */
function stridesAs(cell: Cell, shape: readonly number[]): number[] | null {
  if (isDense(cell)) return denseStrides(shape);
  // Axes of length 1 have steps of their own, and are in the way of nothing.
  const axes = cell.shape.map((_, axis) => axis).filter((axis) => cell.shape[axis] !== 1);
  const strides = Array.from<number>({ length: shape.length });
  let at = shape.length - 1;
  for (let last = axes.length - 1; last >= 0;) {
    // Old axes that lie in one piece, and as many new ones as hold the same elements.
    let first = last;
    let inside = cell.shape[axes[last]!]!;
    const step = cell.strides[axes[last]!]!;
    while (first > 0 && cell.strides[axes[first - 1]!] === step * inside) {
      first -= 1;
      inside *= cell.shape[axes[first]!]!;
    }
    let filled = 1;
    while (at >= 0 && (filled < inside || shape[at] === 1)) {
      strides[at] = step * filled;
      filled *= shape[at]!;
      at -= 1;
    }
    if (filled !== inside) return null;
    last = first - 1;
  }
  for (; at >= 0; at -= 1) strides[at] = 1;
  return strides;
}

/** As NumPy says it: what is unknown is left out at the front, and is called newaxis elsewhere. */
function wantedShape(wanted: readonly number[]): string {
  if (wanted.length === 1) return tuple(wanted);
  const from = wanted.findIndex((length) => length >= 0);
  return `(${wanted
    .slice(from)
    .map((length) => (length < 0 ? 'newaxis' : length))
    .join(',')})`;
}

/** A copy of the numbers, in the order of the array; in another shape of the same size where one is given. */
export function copy(store: Store, cell: Cell, shape: readonly number[] = cell.shape): Cell {
  const { dtype } = cell.storage;
  store.fits(dtype, shape);
  return store.own(valuesOf(cell).slice(), shape, dtype);
}

/** The axes in another order; all of them backwards where none is given. */
export function transposed(cell: Cell, order: readonly number[]): Cell {
  const rank = cell.shape.length;
  const axes = order.length === 0 ? cell.shape.map((_, axis) => rank - 1 - axis) : order;
  return {
    storage: cell.storage,
    shape: axes.map((axis) => cell.shape[axis]!),
    strides: axes.map((axis) => cell.strides[axis]!),
    offset: cell.offset,
  };
}

/** A view that repeats the array along axes of length 1 and along new ones; writing to it would write everywhere at once. */
export function stretched(cell: Cell, shape: readonly number[]): Cell {
  const lead = shape.length - cell.shape.length;
  const fits = lead >= 0 && cell.shape.every((length, axis) => length === 1 || length === shape[axis + lead]);
  if (!fits) {
    throw new Refusal(
      'V',
      `operands could not be broadcast together with remapped shapes [original->remapped]: ${tuple(cell.shape)}  and requested shape ${tuple(shape)}`,
    );
  }
  return {
    storage: cell.storage,
    shape,
    strides: stretchedStrides(cell.shape, cell.strides, shape),
    offset: cell.offset,
  };
}

/** A view with lengths and steps of one’s own, from where the array begins; throws where it would leave the storage. */
export function strided(cell: Cell, shape: readonly number[], strides: readonly number[]): Cell {
  if (shape.some((length) => length < 0)) throw new Refusal('V', 'negative dimensions are not allowed');
  let [first, last] = [cell.offset, cell.offset];
  for (const [axis, length] of shape.entries()) {
    const reach = strides[axis]! * (length - 1);
    if (reach < 0) first += reach;
    else last += reach;
  }
  if (sizeOf(shape) > 0 && (first < 0 || last >= cell.storage.data.length)) {
    throw new Refusal('V', 'these lengths and strides reach outside of the array');
  }
  return { storage: cell.storage, shape, strides, offset: cell.offset };
}

/** A view of every window along axes, which come last: pairs of axis and length. */
export function windowed(cell: Cell, windows: readonly { readonly axis: number; readonly length: number }[]): Cell {
  const shape = [...cell.shape];
  const strides = [...cell.strides];
  for (const { axis, length } of windows) {
    if (length > shape[axis]!) {
      throw new Refusal('V', 'window shape cannot be larger than input array shape');
    }
    shape[axis]! -= length - 1;
    shape.push(length);
    strides.push(cell.strides[axis]!);
  }
  return { storage: cell.storage, shape, strides, offset: cell.offset };
}

/** Arrays one after the other along an axis; all but that axis of the same lengths. */
export function joined(store: Store, cells: readonly Cell[], axis: number): Cell {
  const first = cells[0]!;
  const shape = [...first.shape];
  shape[axis] = cells.reduce((length, cell) => length + cell.shape[axis]!, 0);
  const { dtype } = first.storage;
  const data = store.room(dtype, shape);
  const strides = denseStrides(shape);
  let offset = 0;
  for (const cell of cells) {
    scatter(data, valuesOf(cell), { shape: cell.shape, strides, offset });
    offset += cell.shape[axis]! * strides[axis]!;
  }
  return store.own(data, shape, dtype);
}

/** An array in the midst of a larger one that is full of a value. */
export function padded(
  store: Store,
  cell: Cell,
  { sides, value }: { readonly sides: readonly (readonly [number, number])[]; readonly value: number },
): Cell {
  const shape = cell.shape.map((length, axis) => length + sides[axis]![0] + sides[axis]![1]);
  const { dtype } = cell.storage;
  const data = store.room(dtype, shape);
  if (value !== 0) data.fill(value);
  const strides = denseStrides(shape);
  const offset = sides.reduce((sum, [before], axis) => sum + before * strides[axis]!, 0);
  scatter(data, valuesOf(cell), { shape: cell.shape, strides, offset });
  return store.own(data, shape, dtype);
}

function scatter(data: NumberArray, values: NumberArray, at: Pick<Cell, 'shape' | 'strides' | 'offset'>): void {
  const places = placesOf(at);
  for (let each = 0; each < places.length; each += 1) data[places[each]!] = values[each]!;
}
