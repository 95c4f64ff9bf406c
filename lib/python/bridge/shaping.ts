import { axisOf } from '#lib/python/axes.ts';
import { Refusal } from '#lib/python/refusal.ts';
import { joined, padded, reshaped, stretched, strided, transposed, windowed } from '#lib/python/views.ts';
import { cast } from '#lib/python/choose.ts';
import { meeting, numberOf, type Asked, type Sent } from './desk.ts';

/** What changes the shape of arrays, or makes one of several. */
export const shaping = {
  reshape: ({ store }, array: number, ...shape: number[]) => reshaped(store, store.get(array), shape),
  transpose: ({ store }, array: number, ...order: number[]) => {
    const cell = store.get(array);
    const rank = cell.shape.length;
    if (order.length > 0 && order.length !== rank) throw new Refusal('V', "axes don't match array");
    const axes = order.map((axis) => axisOf(axis, rank));
    if (new Set(axes).size < axes.length) throw new Refusal('V', 'repeated axis in transpose');
    return transposed(cell, axes);
  },
  /** As many lengths as axes, then as many steps. */
  strided: ({ store }, array: number, rank: number, ...numbers: number[]) =>
    strided(store.get(array), numbers.slice(0, rank), numbers.slice(rank)),
  stretch: ({ store }, array: number, ...shape: number[]) => stretched(store.get(array), shape),
  /** Pairs of an axis and a length. */
  window: ({ store }, array: number, ...pairs: number[]) => {
    const cell = store.get(array);
    const windows = pairs
      .filter((_, at) => at % 2 === 0)
      .map((axis, at) => ({ axis: axisOf(axis, cell.shape.length), length: pairs[2 * at + 1]! }));
    return windowed(cell, windows);
  },
  join: ({ store }, axis: number, ...arrays: number[]) => {
    const cells = arrays.map((array) => store.get(array));
    const [first] = cells;
    if (!first) throw new Refusal('V', 'need at least one array to concatenate');
    if (first.shape.length === 0) throw new Refusal('V', 'zero-dimensional arrays cannot be concatenated');
    const along = axisOf(axis, first.shape.length);
    for (const [at, { shape }] of cells.entries()) checkBeside(first.shape, shape, { at, along });
    const to = meeting(...cells);
    return joined(
      store,
      cells.map((cell) => (cell.storage.dtype === to ? cell : cast(store, cell, to))),
      along,
    );
  },
  /** Pairs of how much comes before and after along each axis. */
  pad: ({ store }, array: number, value: Sent, ...pairs: number[]) => {
    const cell = store.get(array);
    const sides = cell.shape.map((_, axis) => [pairs[2 * axis]!, pairs[2 * axis + 1]!] as const);
    return padded(store, cell, { sides, value: numberOf(value) });
  },
} satisfies Readonly<Record<string, Asked>>;

function checkBeside(
  first: readonly number[],
  shape: readonly number[],
  { at, along }: { readonly at: number; readonly along: number },
): void {
  if (shape.length !== first.length) {
    throw new Refusal(
      'V',
      `all the input arrays must have same number of dimensions, but the array at index 0 has ${first.length} dimension(s) and the array at index ${at} has ${shape.length} dimension(s)`,
    );
  }
  for (const [axis, length] of first.entries()) {
    if (axis === along || shape[axis] === length) continue;
    throw new Refusal(
      'V',
      `all the input array dimensions except for the concatenation axis must match exactly, but along dimension ${axis}, the array at index 0 has size ${length} and the array at index ${at} has size ${shape[axis]}`,
    );
  }
}
