import type { Comparison } from '#lib/exercises/report.ts';
import { compare } from '#lib/grader/compare.ts';
import { numbersOf } from '#lib/grader/outputs.ts';
import { actualOutputs, type Trial } from '#lib/grader/trial.ts';

/** Layers 2 and 5: every output of a call that kept the contract, held against the reference in float64. */
export function compareValues(trial: Trial): Comparison[] {
  return (actualOutputs(trial) ?? []).map((output, index) =>
    compare({
      output: output.path,
      expected: numbersOf(trial.expected[index]!.value),
      actual: numbersOf(output.value).data,
      tolerance: trial.tolerances[index]!,
      toleranceFrom: { key: 'toleranceExact' },
    }),
  );
}

/** The comparison to show: the one that is furthest off; null when none is off. */
export function worstOf(comparisons: readonly Comparison[]): Comparison | null {
  const wrong = comparisons.filter(({ mismatched }) => mismatched > 0);
  return wrong.toSorted((one, other) => excessAt(other) - excessAt(one))[0] ?? null;
}

/** How many times its tolerance the worst element is off. */
export function excessAt({ worst }: Comparison): number {
  const first = worst[0];
  if (!first) return 0;
  const difference = Math.abs(first.actual - first.expected);
  return Number.isFinite(difference) ? difference / first.tolerance : Infinity;
}
