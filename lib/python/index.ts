import { broadcastShape, stretchedPlaces } from './broadcast.ts';
import { denseStrides, placesOf, sizeOf, valuesOf, type Cell } from './cell.ts';
import type { Found, OnPicked } from './found.ts';
import { maskedWhole } from './masked.ts';
import { Refusal, tuple } from './refusal.ts';

/** One item of an index, as numpy/_index.py sends it. */
export const ITEM = { slice: 0, integer: 1, newAxis: 2, places: 3, ellipsis: 4, mask: 5 } as const;

type Flat = readonly (number | null | undefined)[];

/** Integers that choose along one axis, broadcast with others. */
type Choice = {
  readonly values: ArrayLike<number>;
  readonly shape: readonly number[];
  readonly axis: number;
  readonly fromMask: boolean;
};
type Item =
  | { readonly kind: 'slice'; readonly start: Bound; readonly stop: Bound; readonly step: Bound }
  | { readonly kind: 'integer'; readonly at: number }
  | { readonly kind: 'newAxis' }
  | {
      readonly kind: 'places';
      readonly values: ArrayLike<number>;
      readonly shape: readonly number[];
      readonly fromMask: boolean;
    };
type Bound = number | null | undefined;

/**
 * What an index of NumPy’s means in an array. `flat` has four numbers for each item: its kind, and the bounds of a slice,
 * an integer, or the array of places or truth values that `arrayOf` knows by its number.
 */
export function findIndex(
  cell: Cell,
  flat: Flat,
  arrayOf: (handle: number) => Cell,
  onPicked: OnPicked = () => undefined,
): Found {
  const masked = flat.length === 4 && flat[0] === ITEM.mask ? maskedWhole(cell, arrayOf(flat[1]!), onPicked) : null;
  if (masked) return masked;
  const items = itemsOf(cell, flat, arrayOf);
  const isPicking = items.some(({ kind }) => kind === 'places');
  const view: { shape: number[]; strides: number[]; offset: number } = { shape: [], strides: [], offset: cell.offset };
  const choices: Choice[] = [];
  const where = { at: -1, last: -1, isSplit: false };
  let axis = 0;
  for (const [position, item] of items.entries()) {
    if (item.kind === 'newAxis') {
      view.shape.push(1);
      view.strides.push(0);
      continue;
    }
    if (item.kind === 'slice') cut(view, item, { length: cell.shape[axis]!, stride: cell.strides[axis]! });
    else if (item.kind === 'integer' && !isPicking) {
      view.offset += inBounds(item.at, axis, cell.shape[axis]!) * cell.strides[axis]!;
    } else {
      const own = item.kind === 'integer' ? { values: [item.at], shape: [], fromMask: false } : item;
      choices.push({ values: own.values, shape: own.shape, axis, fromMask: own.fromMask });
      if (where.at < 0) where.at = view.shape.length;
      else if (position !== where.last + 1) where.isSplit = true;
      where.last = position;
    }
    axis += 1;
  }
  const { shape, strides, offset } = view;
  if (!isPicking) return { view: { storage: cell.storage, shape, strides, offset } };
  const byMask = flat.length === 4 && flat[0] === ITEM.mask && choices.length === cell.shape.length;
  return picked(cell, view, { choices, at: where.isSplit ? 0 : where.at, byMask, onPicked });
}

type View = { readonly shape: number[]; readonly strides: number[]; offset: number };

function cut(
  view: View,
  { start, stop, step }: Item & { kind: 'slice' },
  of: { length: number; stride: number },
): void {
  const { first, by, count } = boundsOf(of.length, { start, stop, step });
  view.offset += first * of.stride;
  view.shape.push(count);
  view.strides.push(by * of.stride);
}

/** Python’s `slice.indices`. */
function boundsOf(
  length: number,
  { start, stop, step }: { readonly start: Bound; readonly stop: Bound; readonly step: Bound },
): { first: number; by: number; count: number } {
  const by = step ?? 1;
  if (by === 0) throw new Refusal('V', 'slice step cannot be zero');
  const [low, high] = by > 0 ? [0, length] : [-1, length - 1];
  const within = (bound: Bound, otherwise: number): number =>
    bound === null || bound === undefined
      ? otherwise
      : Math.min(high, Math.max(low, bound < 0 ? bound + length : bound));
  const first = within(start, by > 0 ? low : high);
  const last = within(stop, by > 0 ? high : low);
  const count = Math.max(0, Math.ceil((last - first) / by));
  return { first: count === 0 ? 0 : first, by, count };
}

function itemsOf({ shape }: Cell, flat: Flat, arrayOf: (handle: number) => Cell): Item[] {
  const whole: Item = { kind: 'slice', start: null, stop: null, step: null };
  const left = shape.length - countOf(flat, shape.length, arrayOf);
  const items: Item[] = [];
  let used = 0;
  for (let at = 0; at < flat.length; at += 4) {
    const [kind, one, two, three] = [flat[at], flat[at + 1], flat[at + 2], flat[at + 3]];
    if (kind === ITEM.ellipsis) {
      for (let rest = 0; rest < left; rest += 1) items.push(whole);
      used += left;
    } else if (kind === ITEM.newAxis) items.push({ kind: 'newAxis' });
    else if (kind === ITEM.mask) {
      const lists = placesOfMask(arrayOf(one!), shape, used);
      items.push(...lists);
      used += lists.length;
    } else {
      if (kind === ITEM.slice) items.push({ kind: 'slice', start: one, stop: two, step: three });
      else if (kind === ITEM.integer) items.push({ kind: 'integer', at: one! });
      else {
        const places = arrayOf(one!);
        items.push({ kind: 'places', values: valuesOf(places), shape: places.shape, fromMask: false });
      }
      used += 1;
    }
  }
  for (let rest = used; rest < shape.length; rest += 1) items.push(whole);
  return items;
}

/** How many axes an index names; throws where the array has fewer. */
function countOf(flat: Flat, rank: number, arrayOf: (handle: number) => Cell): number {
  let used = 0;
  let dots = 0;
  for (let at = 0; at < flat.length; at += 4) {
    const kind = flat[at];
    if (kind === ITEM.ellipsis && dots++ > 0) {
      throw new Refusal('I', "an index can only have a single ellipsis ('...')");
    }
    if (kind === ITEM.mask) used += arrayOf(flat[at + 1]!).shape.length;
    else if (kind !== ITEM.ellipsis && kind !== ITEM.newAxis) used += 1;
  }
  if (used > rank) {
    throw new Refusal('I', `too many indices for array: array is ${rank}-dimensional, but ${used} were indexed`);
  }
  return used;
}

/** A mask is as many lists of places as it has axes. */
function placesOfMask(mask: Cell, shape: readonly number[], used: number): (Item & { kind: 'places' })[] {
  for (const [axis, length] of mask.shape.entries()) {
    if (length === shape[used + axis]) continue;
    throw new Refusal(
      'I',
      `boolean index did not match indexed array along axis ${used + axis}; size of axis is ${shape[used + axis]} but size of corresponding boolean axis is ${length}`,
    );
  }
  return truePlaces(mask).map((values) => ({ kind: 'places', values, shape: [values.length], fromMask: true }));
}

/** Where an array is not 0, one list for each axis. */
export function truePlaces(cell: Cell): number[][] {
  const strides = denseStrides(cell.shape);
  const lists: number[][] = cell.shape.map(() => []);
  const values = valuesOf(cell);
  for (let at = 0; at < values.length; at += 1) {
    if (values[at] === 0) continue;
    for (const [axis, list] of lists.entries()) list.push(Math.floor(at / strides[axis]!) % cell.shape[axis]!);
  }
  return lists;
}

type Picking = {
  readonly choices: readonly Choice[];
  readonly at: number;
  readonly byMask: boolean;
  readonly onPicked: OnPicked;
};

function picked(cell: Cell, view: View, { choices, at, byMask, onPicked }: Picking): Found {
  const met = meeting(choices);
  onPicked([...view.shape.slice(0, at), ...met, ...view.shape.slice(at)], byMask);
  const table = new Int32Array(sizeOf(met));
  for (const { values, shape, axis } of choices) {
    const places = stretchedPlaces(shape, met);
    const [length, stride] = [cell.shape[axis]!, cell.strides[axis]!];
    for (let each = 0; each < table.length; each += 1) {
      table[each]! += inBounds(values[places ? places[each]! : each]!, axis, length) * stride;
    }
  }
  const [before, after] = [view.shape.slice(0, at), view.shape.slice(at)];
  const outer = placesOf({ shape: before, strides: view.strides.slice(0, at), offset: view.offset });
  const inner = placesOf({ shape: after, strides: view.strides.slice(at), offset: 0 });
  const places = new Int32Array(outer.length * table.length * inner.length);
  let next = 0;
  for (const from of outer) {
    for (const chosen of table) {
      for (const step of inner) places[next++] = from + chosen + step;
    }
  }
  return { view: null, places, shape: [...before, ...met, ...after], byMask };
}

function meeting(choices: readonly Choice[]): number[] {
  try {
    return broadcastShape(...choices.map(({ shape }) => shape));
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    const shapes = choices.map(({ shape }) => `${tuple(shape)} `).join('');
    throw new Refusal('I', `shape mismatch: indexing arrays could not be broadcast together with shapes ${shapes}`);
  }
}

function inBounds(at: number, axis: number, length: number): number {
  if (at < -length || at >= length) {
    throw new Refusal('I', `index ${at} is out of bounds for axis ${axis} with size ${length}`);
  }
  return at < 0 ? at + length : at;
}
