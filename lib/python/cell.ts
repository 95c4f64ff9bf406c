import type { Dtype, NumberArray } from './dtypes.ts';

/** Numbers that arrays look at; several may look at the same. */
export type Storage = { readonly data: NumberArray; readonly dtype: Dtype; users: number };

/** An array as the bridge knows it: which numbers of a storage, and in what order. */
export type Cell = {
  readonly storage: Storage;
  readonly shape: readonly number[];
  /** Steps along each axis, in elements. */
  readonly strides: readonly number[];
  readonly offset: number;
};

/** How many elements a shape has. */
export function sizeOf(shape: readonly number[]): number {
  let size = 1;
  for (const length of shape) size *= length;
  return size;
}

/** The steps of an array whose elements lie one after the other, the last axis the quickest. */
export function denseStrides(shape: readonly number[]): number[] {
  const strides = Array.from<number>({ length: shape.length });
  let step = 1;
  for (let axis = shape.length - 1; axis >= 0; axis -= 1) {
    strides[axis] = step;
    step *= shape[axis]!;
  }
  return strides;
}

/** Whether the elements lie one after the other; the steps of axes of length 1 say nothing. */
export function isDense({ shape, strides }: Cell): boolean {
  let step = 1;
  for (let axis = shape.length - 1; axis >= 0; axis -= 1) {
    const length = shape[axis]!;
    if (length !== 1 && strides[axis] !== step) return length === 0 || sizeOf(shape) === 0;
    step *= length;
  }
  return true;
}

/** Whether two shapes are the same. */
export function isSameShape(one: readonly number[], other: readonly number[]): boolean {
  return one.length === other.length && one.every((length, axis) => length === other[axis]);
}

/** Where in its storage each element lies, in the order of the array. */
export function placesOf({ shape, strides, offset }: Pick<Cell, 'shape' | 'strides' | 'offset'>): Int32Array {
  const places = new Int32Array(sizeOf(shape));
  if (places.length === 0) return places;
  const rank = shape.length;
  const index = new Int32Array(rank);
  const inner = rank === 0 ? 1 : shape[rank - 1]!;
  const innerStep = rank === 0 ? 0 : strides[rank - 1]!;
  let place = offset;
  for (let at = 0; at < places.length;) {
    for (let step = 0, from = place; step < inner; step += 1, from += innerStep) places[at++] = from;
    for (let axis = rank - 2; axis >= 0; axis -= 1) {
      index[axis]! += 1;
      place += strides[axis]!;
      if (index[axis]! < shape[axis]!) break;
      place -= strides[axis]! * shape[axis]!;
      index[axis] = 0;
    }
  }
  return places;
}

/** The numbers one after the other, in the order of the array; not to be written to, since they may be the storage’s own. */
export function valuesOf(cell: Cell): NumberArray {
  const { data } = cell.storage;
  const size = sizeOf(cell.shape);
  if (isDense(cell)) return size === data.length ? data : data.subarray(cell.offset, cell.offset + size);
  const places = placesOf(cell);
  const values = new (data.constructor as Float64ArrayConstructor)(size);
  for (let at = 0; at < size; at += 1) values[at] = data[places[at]!]!;
  return values;
}
