import type { AnswerColumns } from './answer-columns.ts';
import type { TargetWeights } from './targets.ts';

/** Beyond so many days a first wait says more of a learner’s holidays than of memory; Easy may wait longer. */
const LONGEST_FIRST_WAIT_DAYS = 100;
const LONGEST_AFTER_EASY_DAYS = 365;
/** A rating with fewer first waits than this has no rare ones. */
const ENOUGH_TO_CALL_RARE = 100;
const RARE_SHARE = 0.05;

/**
 * The targets without those of cards whose first wait is an outlier, after fsrs-rs: longer than 100 days (365 after
 * Easy), or, where a first rating has 100 cards and more, among the rarest twentieth of its waits. Unlike there a rating
 * with few cards loses none of them, nor one whose waits are all different.
 */
export function withoutOutliers(answers: AnswerColumns, targets: TargetWeights): TargetWeights {
  const kept = targets.slice();
  const outlying = outlyingWaits(firstWaits(answers));
  for (let card = 0; card + 1 < answers.cardStarts.length; card += 1) {
    const wait = firstWaitOf(answers, card);
    if (wait === null || !outlying[wait.grade]?.has(wait.days)) continue;
    kept.fill(0, answers.cardStarts[card], answers.cardStarts[card + 1]);
  }
  return kept;
}

/** A card’s first answer and how long after its first day it was first asked again. */
export type FirstWait = { readonly grade: number; readonly days: number; readonly row: number };

/** Null for a card that was only ever asked on one day. */
export function firstWaitOf(answers: AnswerColumns, card: number): FirstWait | null {
  const start = answers.cardStarts[card] ?? 0;
  const end = answers.cardStarts[card + 1] ?? start;
  for (let row = start + 1; row < end; row += 1) {
    const days = answers.elapsedDays[row]!;
    if (days > 0) return { grade: answers.grades[start]!, days, row };
  }
  return null;
}

/** For each first grade, how many cards waited so many days. */
function firstWaits(answers: AnswerColumns): readonly Map<number, number>[] {
  const counts = Array.from({ length: 5 }, () => new Map<number, number>());
  for (let card = 0; card + 1 < answers.cardStarts.length; card += 1) {
    const wait = firstWaitOf(answers, card);
    const ofGrade = wait && counts[wait.grade];
    if (ofGrade) ofGrade.set(wait.days, (ofGrade.get(wait.days) ?? 0) + 1);
  }
  return counts;
}

function outlyingWaits(counts: readonly Map<number, number>[]): readonly Set<number>[] {
  return counts.map((ofGrade, grade) => {
    const longest = grade === 4 ? LONGEST_AFTER_EASY_DAYS : LONGEST_FIRST_WAIT_DAYS;
    return new Set([...[...ofGrade.keys()].filter((days) => days > longest), ...rareWaits(ofGrade)]);
  });
}

/** Rarest first, the longer of two equally rare ones first. */
function rareWaits(ofGrade: ReadonlyMap<number, number>): readonly number[] {
  const total = [...ofGrade.values()].reduce((sum, count) => sum + count, 0);
  if (total < ENOUGH_TO_CALL_RARE) return [];
  const rarestFirst = [...ofGrade].sort((one, other) => one[1] - other[1] || other[0] - one[0]);
  let removed = 0;
  return rarestFirst.flatMap(([days, count]) => {
    removed += count;
    return removed < total * RARE_SHARE ? [days] : [];
  });
}
