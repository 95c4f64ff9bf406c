/** What the chi-square of `degrees` of freedom exceeds once in ten thousand times (Wilson and Hilferty 1931). */
export function chiSquareLimit(degrees: number): number {
  const spread = 2 / (9 * degrees);
  return degrees * (1 - spread + 3.719 * Math.sqrt(spread)) ** 3;
}

/** The chi-square of counts against what is expected of each, all of the same number of trials. */
export function chiSquare(counts: readonly number[], expected: number): number {
  return counts.reduce((sum, count) => sum + (count - expected) ** 2 / expected, 0);
}
