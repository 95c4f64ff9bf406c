import { stretchedStrides } from './broadcast.ts';
import { denseStrides, placesOf, sizeOf, valuesOf, type Cell } from './cell.ts';
import { Refusal, tuple } from './refusal.ts';

/** The numbers of `source` for each element of `shape`; throws in NumPy’s words where they do not fit. */
export function stretchedValues(source: Cell, shape: readonly number[], refused: Words = tooWide): ArrayLike<number> {
  const own = fitting(source, shape, refused);
  const values = valuesOf(source);
  if (sizeOf(own) === sizeOf(shape)) return values;
  const strides = stretchedStrides(own, denseStrides(own), shape);
  const places = placesOf({ shape, strides, offset: 0 });
  return Array.from(places, (place) => values[place]!);
}

/** The shape of `source` without what is too many at the front; throws where it does not fit. */
export function fitting(source: Cell, shape: readonly number[], refused: Words = tooWide): readonly number[] {
  let extra = 0;
  while (source.shape.length - extra > shape.length && source.shape[extra] === 1) extra += 1;
  const own = source.shape.slice(extra);
  const fits =
    own.length <= shape.length &&
    own.every((length, axis) => length === 1 || length === shape[axis + shape.length - own.length]);
  if (!fits) throw new Refusal('V', refused(own, shape, source.shape));
  return own;
}

/** What is said of numbers that do not fit: their shape without ones at the front, where they go, and their whole shape. */
export type Words = (from: readonly number[], to: readonly number[], whole: readonly number[]) => string;

function tooWide(from: readonly number[], to: readonly number[]): string {
  return `could not broadcast input array from shape ${tuple(from)} into shape ${tuple(to)}`;
}
