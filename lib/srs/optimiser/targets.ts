import type { AnswerColumns } from './answer-columns.ts';

/**
 * How much each answer counts as something to be predicted, one number an answer; 0 for one that only shapes the memory.
 * An answer is a target when it is the first of its study day, a day or more after the one before.
 */
export type TargetWeights = Float64Array;

/** Every target, counted once. */
export function allTargets(answers: AnswerColumns): TargetWeights {
  return Float64Array.from(answers.elapsedDays, (days) => (days > 0 ? 1 : 0));
}

/** How many targets there are. */
export function countTargets(targets: TargetWeights): number {
  let count = 0;
  for (const weight of targets) if (weight > 0) count += 1;
  return count;
}

/** The rows of the targets, oldest first. */
export function targetsByTime(answers: AnswerColumns, targets: TargetWeights): Int32Array {
  const rows = new Int32Array(countTargets(targets));
  let next = 0;
  for (let row = 0; row < targets.length; row += 1) if (targets[row]! > 0) rows[next++] = row;
  return rows.sort((one, other) => answers.at[one]! - answers.at[other]! || one - other);
}

/** Targets up to the moment that leaves `share` of them after it, and those after it. */
export function splitByTime(
  answers: AnswerColumns,
  targets: TargetWeights,
  share: number,
): { readonly earlier: TargetWeights; readonly later: TargetWeights } {
  const rows = targetsByTime(answers, targets);
  const earlier = targets.slice();
  const later = targets.slice();
  const cut = Math.round(rows.length * (1 - share));
  for (const [rank, row] of rows.entries()) (rank < cut ? later : earlier)[row] = 0;
  return { earlier, later };
}

/**
 * The same targets, where the latest counts once and the earliest a quarter: 0.25 + 0.75·(rank/count)³, as in fsrs-rs.
 * Memory and habits change; what is recent says more of what comes.
 */
export function weighRecency(answers: AnswerColumns, targets: TargetWeights): TargetWeights {
  const rows = targetsByTime(answers, targets);
  const weighed = targets.slice();
  for (const [rank, row] of rows.entries()) weighed[row] = 0.25 + 0.75 * (rank / rows.length) ** 3;
  return weighed;
}
