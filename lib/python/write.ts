import { denseStrides, isSameShape, sizeOf, placesOf, valuesOf, type Cell } from './cell.ts';
import { BOOL, isFloat, NAMES, type Dtype, type NumberArray } from './dtypes.ts';
import { fitting, stretchedValues, type Words } from './fitting.ts';
import type { Found } from './found.ts';
import { Refusal, tuple } from './refusal.ts';
import { fitsInto, tooLarge } from './whole.ts';

/** What is written: one number, or an array that is broadcast. */
export type Source = { readonly number: number } | { readonly cell: Cell };

/** How a number changes what lies there; null: it takes its place. */
export type Change = ((old: number, given: number) => number) | null;

/** Writes into an array, at what an index has found, one after the other: a place that comes twice is changed twice. */
export function write(cell: Cell, found: Found, source: Source, change: Change = null): void {
  const { data, dtype } = cell.storage;
  const places = found.view ? placesOf(found.view) : found.places;
  const shape = found.view ? found.view.shape : found.shape;
  const given = 'number' in source ? null : numbersFrom(source.cell, cell, { shape, refused: wordsFor(found) });
  const single = 'number' in source ? source.number : 0;
  const convert = converter(data, dtype);
  for (let at = 0; at < places.length; at += 1) {
    const place = places[at]!;
    const number = given ? given[at]! : single;
    data[place] = convert(change ? change(data[place]!, number) : number);
  }
}

/** `cell = result` in place, as `+=` does it: of the same shape, and of a type that loses nothing but digits. */
export function writeInto(cell: Cell, result: Cell, name: string): void {
  if (!isSameShape(cell.shape, result.shape)) {
    throw new Refusal(
      'V',
      `non-broadcastable output operand with shape ${tuple(cell.shape)} doesn't match the broadcast shape ${tuple(result.shape)}`,
    );
  }
  const [from, to] = [result.storage.dtype, cell.storage.dtype];
  if (!isSameKind(from, to)) {
    throw new Refusal(
      'C',
      `Cannot cast ufunc '${name}' output from dtype('${NAMES[from]}') to dtype('${NAMES[to]}') with casting rule 'same_kind'`,
    );
  }
  write(cell, { view: cell }, { cell: result });
}

/** The number as this type holds it: truncated, or a truth value. */
export function converter(data: NumberArray, dtype: Dtype): (number: number) => number {
  if (isFloat(dtype)) return (number) => number;
  if (dtype === BOOL) return (number) => (number === 0 ? 0 : 1);
  return (number) => {
    const whole = Math.trunc(number) + 0;
    if (Number.isNaN(whole)) {
      throw new Refusal('V', 'NaN has no place among integers: convert the array with .astype(float) first');
    }
    if (!fitsInto(data, dtype, whole)) throw tooLarge(dtype);
    return whole;
  };
}

function isSameKind(from: Dtype, to: Dtype): boolean {
  if (isFloat(to)) return true;
  return isFloat(from) ? false : to !== BOOL || from === BOOL;
}

/** A copy where the array reads what it writes. */
function numbersFrom(source: Cell, into: Cell, { shape, refused }: Target): ArrayLike<number> {
  if (source.storage !== into.storage) return stretchedValues(source, shape, refused);
  const { dtype } = source.storage;
  const storage = { data: valuesOf(source).slice(), dtype, users: 0 };
  return stretchedValues(
    { storage, shape: source.shape, strides: denseStrides(source.shape), offset: 0 },
    shape,
    refused,
  );
}

type Target = { readonly shape: readonly number[]; readonly refused: Words | undefined };

/** Looks whether numbers fit where an index picks places, before these are looked at. */
export function checkFits(source: Cell): (shape: readonly number[], byMask: boolean) => void {
  return (shape, byMask) => void fitting(source, shape, wordsFor({ view: null, byMask }));
}

/** What NumPy says of numbers that do not fit depends on how the places were named. */
function wordsFor(found: Found | { readonly view: null; readonly byMask: boolean }): Words | undefined {
  if (found.view) {
    return found.view.shape.length === 0 ? () => 'setting an array element with a sequence.' : undefined;
  }
  if (found.byMask) {
    return (from, to) =>
      `NumPy boolean array indexing assignment cannot assign ${sizeOf(from)} input values to the ${sizeOf(to)} output values where the mask is true`;
  }
  return (_, to, whole) =>
    `shape mismatch: value array of shape ${tuple(whole)} could not be broadcast to indexing result of shape ${tuple(to)}`;
}
