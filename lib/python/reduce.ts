import { denseStrides, placesOf, sizeOf, valuesOf, type Cell } from './cell.ts';
import { BOOL, FLOAT64, floated, INT64, isFloat, type Dtype, type NumberArray } from './dtypes.ts';
import type { Kernels } from './kernels.ts';
import { Refusal } from './refusal.ts';
import type { Store } from './store.ts';
import { floatsOf } from './unary.ts';
import { wholeOrRefused } from './whole.ts';

const KERNELS: Readonly<Record<string, string>> = { sum: 'Sum', prod: 'Prod', max: 'Max', min: 'Min' };

/** What whole numbers and truth values come to; `start` is null where nothing has no answer. */
const FOLDING: Readonly<
  Record<string, { readonly start: number | null; readonly fold: (so: number, next: number) => number }>
> = {
  sum: { start: 0, fold: (so, next) => so + next },
  prod: { start: 1, fold: (so, next) => so * next },
  max: { start: null, fold: (so, next) => Math.max(so, next) },
  min: { start: null, fold: (so, next) => Math.min(so, next) },
  any: { start: 0, fold: (so, next) => (so !== 0 || next !== 0 ? 1 : 0) },
  all: { start: 1, fold: (so, next) => (so !== 0 && next !== 0 ? 1 : 0) },
};

/** Along which axes, sorted and counted from the front, and whether they stay with length 1. */
export type Along = { readonly axes: readonly number[]; readonly keep: boolean };

/** Sum, product, largest, smallest, any or all along axes. */
export function reduced(kernels: Kernels, store: Store, name: string, given: { cell: Cell } & Along): Cell {
  const { cell, axes } = given;
  const { dtype } = cell.storage;
  const shape = shapeAfter(cell.shape, given);
  const to = typeAfter(name, dtype);
  const folding = FOLDING[name]!;
  if (folding.start === null && axes.some((axis) => cell.shape[axis] === 0)) {
    const function_ = name === 'max' ? 'maximum' : 'minimum';
    throw new Refusal('V', `zero-size array to reduction operation ${function_} which has no identity`);
  }
  if (axes.length === 0 && (isFloat(to) || to === dtype)) {
    return store.own(valuesOf(cell).slice(), shape, to);
  }
  const kernel = KERNELS[name];
  if (kernel !== undefined && isFloat(dtype) && sizeOf(cell.shape) > 0) {
    const x = { data: floatsOf(store, cell), shape: cell.shape };
    const { data } = kernels.run(kernel, { x }, { axis: [...axes], reductionIndices: [...axes], keepDims: false });
    return store.own(data, shape, to);
  }
  const data = store.room(to, shape);
  const rows = rowsOf(cell, axes);
  const { values, length } = rows;
  for (let at = 0; at < data.length; at += 1) {
    let from = 0;
    let so = folding.start ?? values[rows.place(at, from++)]!;
    for (; from < length; from += 1) so = folding.fold(so, values[rows.place(at, from)]!);
    data[at] = so;
  }
  if (!isFloat(to) && to !== BOOL) wholeOrRefused(data, to);
  kernels.ran(name, [values], data);
  return store.own(data, shape, to);
}

/** The mean along axes. */
export function meanOf(kernels: Kernels, store: Store, given: { cell: Cell } & Along): Cell {
  const { cell, axes } = given;
  const to = floated(cell.storage.dtype);
  const floats = isFloat(cell.storage.dtype) ? cell : store.own(floatsOf(store, cell), cell.shape, to);
  const sum = reduced(kernels, store, 'sum', { ...given, cell: floats });
  return divided(kernels, store, sum, countOf(cell.shape, axes));
}

/** The variance along axes, divided by the count less `ddof`: from the mean, never from the squares alone. */
export function varianceOf(kernels: Kernels, store: Store, given: { cell: Cell; ddof: number } & Along): Cell {
  const { cell, axes, keep, ddof } = given;
  const to = floated(cell.storage.dtype);
  if (sizeOf(cell.shape) === 0) return divided(kernels, store, meanOf(kernels, store, given), 1);
  const mean = meanOf(kernels, store, { cell, axes, keep: true });
  const whole = { data: floatsOf(store, cell), shape: cell.shape };
  const centred = kernels.run('Sub', { a: whole, b: { data: mean.storage.data, shape: mean.shape } });
  const squares = kernels.run('Square', { x: centred });
  const sum = reduced(kernels, store, 'sum', { cell: store.own(squares.data, squares.shape, to), axes, keep });
  return divided(kernels, store, sum, Math.max(countOf(cell.shape, axes) - ddof, 0));
}

/** Where along one axis the largest or the smallest lies, the first of several; NaN is larger and smaller than all. */
export function placeOfExtreme(store: Store, name: 'argmax' | 'argmin', cell: Cell, axis: number): NumberArray {
  const rows = rowsOf(cell, [axis]);
  if (rows.length === 0) throw new Refusal('V', `attempt to get ${name} of an empty sequence`);
  const data = store.room(INT64, shapeAfter(cell.shape, { axes: [axis], keep: false }));
  const { values } = rows;
  for (let at = 0; at < data.length; at += 1) {
    let best = 0;
    for (let next = 1; next < rows.length; next += 1) {
      const [so, now] = [values[rows.place(at, best)]!, values[rows.place(at, next)]!];
      if (Number.isNaN(so)) break;
      if (Number.isNaN(now) || (name === 'argmax' ? now > so : now < so)) best = next;
    }
    data[at] = best;
  }
  return data;
}

/** Running sums or products along one axis. */
export function accumulated(kernels: Kernels, store: Store, name: 'cumsum' | 'cumprod', { cell, axis }: OneAxis): Cell {
  const { dtype } = cell.storage;
  const to = isFloat(dtype) ? dtype : INT64;
  const rows = rowsOf(cell, [axis]);
  const data = store.room(to, cell.shape);
  const { values } = rows;
  const { fold, start } = FOLDING[name === 'cumsum' ? 'sum' : 'prod']!;
  for (let at = 0; at < rows.count; at += 1) {
    let so = start!;
    for (let next = 0; next < rows.length; next += 1) {
      const place = rows.place(at, next);
      so = fold(so, values[place]!);
      data[place] = so;
      so = data[place]!;
    }
  }
  if (!isFloat(to)) wholeOrRefused(data, to);
  kernels.ran(name, [values], data);
  return store.own(data, cell.shape, to);
}

export type OneAxis = { readonly cell: Cell; readonly axis: number };

/** The shape that is left when axes are gone. */
export function shapeAfter(shape: readonly number[], { axes, keep }: Along): number[] {
  return keep
    ? shape.map((length, axis) => (axes.includes(axis) ? 1 : length))
    : shape.filter((_, axis) => !axes.includes(axis));
}

/** How many elements go into one. */
function countOf(shape: readonly number[], axes: readonly number[]): number {
  return axes.reduce((count, axis) => count * shape[axis]!, 1);
}

function typeAfter(name: string, dtype: Dtype): Dtype {
  if (name === 'any' || name === 'all') return BOOL;
  if (name === 'max' || name === 'min') return dtype;
  return isFloat(dtype) ? dtype : INT64;
}

function divided(kernels: Kernels, store: Store, cell: Cell, by: number): Cell {
  const { shape, storage } = cell;
  if (sizeOf(shape) === 0) return cell;
  const a = { data: storage.data, shape };
  const { data } = kernels.run('RealDiv', { a, b: { data: store.floats.from([by]), shape: [] } });
  return store.own(data, shape, isFloat(storage.dtype) ? storage.dtype : FLOAT64);
}

/** The elements of a dense copy that go into each result: `place(which result, how far along)`. */
export type Rows = {
  readonly values: NumberArray;
  readonly length: number;
  readonly count: number;
  readonly place: (at: number, along: number) => number;
};

/** An array cut into rows along axes. */
export function rowsOf(cell: Cell, axes: readonly number[]): Rows {
  const { shape } = cell;
  const strides = denseStrides(shape);
  const pick = (chosen: boolean) => {
    const of = shape.map((_, axis) => axis).filter((axis) => axes.includes(axis) === chosen);
    return placesOf({ shape: of.map((axis) => shape[axis]!), strides: of.map((axis) => strides[axis]!), offset: 0 });
  };
  const [starts, steps] = [pick(false), pick(true)];
  return {
    values: valuesOf(cell),
    length: steps.length,
    count: starts.length,
    place: (at, along) => starts[at]! + steps[along]!,
  };
}
