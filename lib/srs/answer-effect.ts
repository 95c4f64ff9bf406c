import { fsrs6 } from './fsrs-6.ts';
import { stepAfter, type StepOutcome } from './learning-steps.ts';
import type { Memory } from './memory.ts';
import type { Strength } from './memory-model.ts';
import type { SchedulerParameters } from './parameters.ts';
import type { Rating } from './rating.ts';
import type { ReviewMoment } from './review-moment.ts';
import { studyDayOf } from './study-day.ts';

/** What a rating does to the steps of a card. */
export function stepOutcome(memory: Memory, rating: Rating, parameters: SchedulerParameters): StepOutcome {
  const { learningStepsSeconds, relearningStepsSeconds } = parameters;
  if (memory.state === 'new') return stepAfter(learningStepsSeconds, 0, rating);
  if (memory.state === 'learning') return stepAfter(learningStepsSeconds, memory.step, rating);
  if (memory.state === 'relearning') return stepAfter(relearningStepsSeconds, memory.step, rating);
  // A review leaves for its relearning steps only by Again.
  return rating === 'again' ? stepAfter(relearningStepsSeconds, 0, rating) : { kind: 'graduate' };
}

/** The strength after an answer; an answer on the same study day counts as 0 days, as does one before the last. */
export function strengthAfter(
  memory: Memory,
  rating: Rating,
  when: ReviewMoment,
  parameters: SchedulerParameters,
): Strength {
  const model = fsrs6(parameters.weights);
  if (memory.state === 'new') return model.first(rating);
  const elapsedDays = studyDayOf(when.at, when) - studyDayOf(memory.lastReviewAt, when);
  return model.next(memory, rating, Math.max(0, elapsedDays));
}
