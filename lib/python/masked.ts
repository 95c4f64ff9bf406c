import { isDense, isSameShape, placesOf, valuesOf, type Cell } from './cell.ts';
import type { Found, OnPicked } from './found.ts';

/** The places for which a mask of the shape of the array holds, which is what most masks are; null for any other. */
export function maskedWhole(cell: Cell, mask: Cell, onPicked: OnPicked): Found | null {
  if (cell.shape.length === 0 || !isSameShape(mask.shape, cell.shape)) return null;
  const values = valuesOf(mask);
  let count = 0;
  for (const value of values) count += value === 0 ? 0 : 1;
  onPicked([count], true);
  const all = isDense(cell) ? null : placesOf(cell);
  const places = new Int32Array(count);
  let next = 0;
  for (const [at, value] of values.entries()) {
    if (value !== 0) places[next++] = all ? all[at]! : cell.offset + at;
  }
  return { view: null, places, shape: [count], byMask: true };
}
