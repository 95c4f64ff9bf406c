import type { AnswerColumns } from './answer-columns.ts';
import { bestStability, type RecallCount } from './best-stability.ts';
import { firstWaitOf } from './outliers.ts';
import type { TargetWeights } from './targets.ts';

/** Initial stabilities by first grade, in days; null where no card began with it. */
export type InitialFit = {
  readonly stabilities: readonly (number | null)[];
  /** How many cards told of each. */
  readonly counts: readonly number[];
};

/**
 * The stability after a first Again, Hard, Good and Easy that best explains how the first wait of a day or more ended, by
 * first rating. The curve is the one with `weights`, whose own initial stabilities are the prior.
 */
export function fitInitialStabilities(
  answers: AnswerColumns,
  targets: TargetWeights,
  weights: readonly number[],
): InitialFit {
  const outcomes = [1, 2, 3, 4].map(() => new Map<number, RecallCount>());
  let recalled = 0;
  let asked = 0;
  for (const [row, weight] of targets.entries()) {
    if (weight === 0) continue;
    asked += 1;
    if (answers.grades[row]! > 1) recalled += 1;
  }
  for (let card = 0; card + 1 < answers.cardStarts.length; card += 1) {
    const wait = firstWaitOf(answers, card);
    if (wait === null || targets[wait.row] === 0) continue;
    const ofGrade = outcomes[wait.grade - 1]!;
    const known = ofGrade.get(wait.days) ?? { days: wait.days, count: 0, recalled: 0 };
    ofGrade.set(wait.days, {
      days: wait.days,
      count: known.count + 1,
      recalled: known.recalled + (answers.grades[wait.row]! > 1 ? 1 : 0),
    });
  }
  const averageRecall = asked === 0 ? 0.9 : recalled / asked;
  return {
    stabilities: outcomes.map((ofGrade, index) =>
      ofGrade.size === 0 ? null : bestStability([...ofGrade.values()], averageRecall, weights[index]!, weights[20]!),
    ),
    counts: outcomes.map((ofGrade) => [...ofGrade.values()].reduce((sum, { count }) => sum + count, 0)),
  };
}
