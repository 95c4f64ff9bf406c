import { fsrs6 } from '#lib/srs/model/fsrs-6.ts';
import { CURRENT_RULE, type IntervalRule } from './interval-rule.ts';
import { stepAfter, type StepOutcome } from './learning-steps.ts';
import type { Memory } from '#lib/srs/model/memory.ts';
import type { MemoryModel, Strength } from '#lib/srs/model/memory-model.ts';
import type { SchedulerParameters } from '#lib/srs/parameters.ts';
import type { Rating } from '#lib/srs/rating.ts';
import { daysSinceReview } from '#lib/srs/days/review-day.ts';
import type { ReviewMoment } from './review-moment.ts';

/** A memory at the moment it is asked: what all four ratings have in common, found once. */
export type Asked = {
  readonly memory: Memory;
  readonly when: ReviewMoment;
  readonly parameters: SchedulerParameters;
  readonly model: MemoryModel;
  /** `daysSinceReview`; 0 for a new card. */
  readonly elapsedDays: number;
  /** By which its interval is drawn. */
  readonly rule: IntervalRule;
};

/** This memory, asked at this moment; an interval, where one is drawn, by this rule. */
export function askedAt(
  memory: Memory,
  when: ReviewMoment,
  parameters: SchedulerParameters,
  rule: IntervalRule = CURRENT_RULE,
): Asked {
  const elapsedDays = memory.state === 'new' ? 0 : daysSinceReview(memory, when);
  return { memory, when, parameters, model: fsrs6(parameters.weights), elapsedDays, rule };
}

/** What a rating does to the steps of a card. */
export function stepOutcome({ memory, parameters }: Asked, rating: Rating): StepOutcome {
  const { learningStepsSeconds, relearningStepsSeconds } = parameters;
  if (memory.state === 'new') return stepAfter(learningStepsSeconds, 0, rating);
  if (memory.state === 'learning') return stepAfter(learningStepsSeconds, memory.step, rating);
  if (memory.state === 'relearning') return stepAfter(relearningStepsSeconds, memory.step, rating);
  // A review leaves for its relearning steps only by Again.
  return rating === 'again' ? stepAfter(relearningStepsSeconds, 0, rating) : { kind: 'graduate' };
}

/** The strength after a rating. */
export function answeredStrength({ memory, model, elapsedDays }: Asked, rating: Rating): Strength {
  return memory.state === 'new' ? model.first(rating) : model.next(memory, rating, elapsedDays);
}
