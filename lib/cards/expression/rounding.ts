import type { Value } from './value.ts';

/** How far rounding may take two equal results apart, of the larger one. */
const DUST = 1e-9;

/** Whether two numbers are the same but for rounding, a billionth of the larger one. */
export function isSame(one: number, other: number): boolean {
  return one === other || Math.abs(one - other) <= DUST * Math.max(Math.abs(one), Math.abs(other));
}

/** Whether two values are the same but for rounding; lists item by item. */
export function isSameValue(one: Value, other: Value): boolean {
  if (typeof one === 'number' || typeof other === 'number')
    return typeof one === 'number' && typeof other === 'number' && isSame(one, other);
  return one.length === other.length && one.every((item, index) => isSameValue(item, other[index]!));
}

/** The largest whole number that is no larger; 2.9999999999 is 3. */
export function floorOf(x: number): number {
  const nearest = Math.round(x);
  return Math.abs(x - nearest) <= dustAt(x) ? nearest : Math.floor(x);
}

/** The smallest whole number that is no smaller; 3.0000000001 is 3. */
export function ceilOf(x: number): number {
  return 0 - floorOf(-x);
}

/** What remains of `a` after division by `b`, with the sign of `b`; nothing remains where only rounding does. */
export function modOf(a: number, b: number): number {
  if (b === 0) return NaN;
  const rest = a - b * floorOf(a / b);
  return Math.abs(rest) <= DUST * Math.abs(b) ? 0 : rest;
}

// Above a thousand the dust does not grow any more: a millionth stays a difference.
function dustAt(x: number): number {
  return Math.min(DUST * Math.max(1, Math.abs(x)), 1e-6);
}
