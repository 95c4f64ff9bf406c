import type { Message } from '#lib/exercises/lane.ts';
import { compare, type Compared } from '#lib/grader/compare.ts';
import { numbersOf } from '#lib/grader/outputs.ts';
import { actualOutputs, type Trial } from '#lib/grader/trial.ts';

/** Layers 2, 5 and 6: every output of a call that kept the contract, held against the reference. */
export function compareValues(trial: Trial, toleranceFrom: Message): Compared[] {
  return (actualOutputs(trial) ?? []).map((output, index) =>
    compare({
      output: output.path,
      expected: numbersOf(trial.expected[index]!.value),
      actual: numbersOf(output.value).data,
      tolerance: trial.tolerances[index]!,
      toleranceFrom,
    }),
  );
}

/** The comparison to show: the one that is furthest off; null when none is off. */
export function worstOf(compared: readonly Compared[]): Compared | null {
  const wrong = compared.filter(({ comparison }) => comparison.mismatched > 0);
  return wrong.toSorted((one, other) => other.margin - one.margin)[0] ?? null;
}

/** The largest of some margins; null where nothing was compared. */
export function largestMargin(margins: readonly (number | null)[]): number | null {
  return margins.reduce((most, each) => (most === null || (each !== null && each > most) ? each : most), null);
}
