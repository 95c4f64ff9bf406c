import type { Message } from '#lib/exercises/lane.ts';
import type { Comparison, Mismatch } from '#lib/exercises/report.ts';
import { indexOf } from '#lib/base/shape.ts';
import { excessAt } from './excess.ts';
import type { Numbers } from './outputs.ts';
import { largest, type Tolerance } from './tolerance.ts';

const MAX_WORST = 8;
const MAX_EXCESS = 4096;
/** |difference| / tolerance, element by element; above 1 is a mismatch, and NaN matches only NaN. */
export function excessOf(expected: ArrayLike<number>, actual: ArrayLike<number>, tolerance: Tolerance): Float64Array {
  return Float64Array.from({ length: expected.length }, (_, index) =>
    excessAt(expected[index]!, actual[index]!, tolerance[index]!),
  );
}

/** What is asked of a comparison. */
export type Held = {
  readonly output: string;
  readonly expected: Numbers;
  readonly actual: ArrayLike<number>;
  readonly tolerance: Tolerance;
  readonly toleranceFrom: Message;
};

/** A comparison, and the largest |difference|/tolerance in it; 0 for no elements. */
export type Compared = {
  readonly comparison: Comparison;
  readonly margin: number;
  /** What there is to say of a mismatch, where the number of mismatches does not say it. */
  readonly message?: Message;
};

/** Holds an output against what was expected; both have the same shape. */
export function compare({ output, expected, actual, tolerance, toleranceFrom }: Held): Compared {
  const excess = excessOf(expected.data, actual, tolerance);
  const wrong = [...excess.keys()].filter((index) => excess[index]! > 1);
  const worst = wrong
    .toSorted((one, other) => excess[other]! - excess[one]!)
    .slice(0, MAX_WORST)
    .map((index): Mismatch => ({
      index: indexOf(index, expected.shape),
      expected: expected.data[index]!,
      actual: actual[index]!,
      tolerance: tolerance[index]!,
    }));
  return {
    margin: largest(excess),
    comparison: {
      output,
      shape: expected.shape,
      mismatched: wrong.length,
      size: excess.length,
      worst,
      excess: excess.length <= MAX_EXCESS ? [...excess] : null,
      toleranceFrom,
    },
  };
}
