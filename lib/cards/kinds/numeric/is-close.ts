/** True when two numbers differ by no more than `tolerance`, or by the rounding of doubles. */
export function isClose(one: number, other: number, tolerance: number): boolean {
  return Math.abs(one - other) <= Math.max(tolerance * (1 + 1e-9), 1e-9 * Math.abs(other));
}
