import type { Message } from '#lib/exercises/lane.ts';
import type { Compared } from '#lib/grader/compare.ts';
import { compareOutput } from '#lib/grader/compare-output.ts';
import { actualOutputs, type Trial } from '#lib/grader/trial.ts';
import { nameOf } from './contract.ts';

/** Layers 2, 5 and 6: every output of a call that kept the contract, held against the reference. */
export function compareValues(trial: Trial, toleranceFrom: Message): Compared[] {
  return (actualOutputs(trial) ?? []).map((output, index) =>
    compareOutput({
      output,
      name: nameOf(output, trial),
      expected: trial.expected[index]!.value,
      tolerance: trial.tolerances[index]!,
      toleranceFrom,
    }),
  );
}

/** The comparison to show: the one that is furthest off, in the first step in which any is; null when none is off. */
export function worstOf(compared: readonly Compared[]): Compared | null {
  const wrong = compared.filter(({ comparison }) => comparison.mismatched > 0);
  const first = wrong.filter(({ comparison }) => comparison.step === wrong[0]!.comparison.step);
  return first.toSorted((one, other) => other.margin - one.margin)[0] ?? null;
}

/** The largest of some margins; null where nothing was compared. */
export function largestMargin(margins: readonly (number | null)[]): number | null {
  return margins.reduce((most, each) => (most === null || (each !== null && each > most) ? each : most), null);
}
