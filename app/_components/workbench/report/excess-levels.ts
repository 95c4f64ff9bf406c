import { sizeOf } from '#lib/base/shape.ts';

/** How far beyond its tolerance an element is: 0 within it, then one level for each factor of ten, up to 5. */
export function levelOf(excess: number): 0 | 1 | 2 | 3 | 4 | 5 {
  if (excess <= 1) return 0;
  // NaN compares false with everything, and is as far off as can be.
  if (!(excess < Infinity)) return 5;
  return Math.min(5, 1 + Math.floor(Math.log10(excess))) as 1 | 2 | 3 | 4 | 5;
}

/** The grid on which a tensor is drawn: its last axis across, all others down. */
export function gridOf(shape: readonly number[]): { readonly rows: number; readonly columns: number } {
  const columns = shape.at(-1) ?? 1;
  return { rows: sizeOf(shape.slice(0, -1)), columns };
}
