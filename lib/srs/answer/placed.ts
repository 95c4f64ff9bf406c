import { fsrs6 } from '#lib/srs/model/fsrs-6.ts';
import type { Memory } from '#lib/srs/model/memory.ts';
import type { SchedulerParameters } from '#lib/srs/parameters.ts';
import type { Rating } from '#lib/srs/rating.ts';
import { storedDayOf, type DayMoment } from '#lib/srs/days/review-day.ts';
import { addStudyDays } from '#lib/srs/days/study-day.ts';

/**
 * The memory of a new card that a placement found to be known: due `days` study days from `when`, at least 1, when its recall
 * is taken to have fallen to 0.9, with the difficulty of a first Good. It is provisional. A card that is not new keeps its memory.
 */
export function withPlacement(memory: Memory, days: number, when: DayMoment, parameters: SchedulerParameters): Memory {
  if (memory.state !== 'new') return memory;
  const intervalDays = Math.max(1, days);
  const { difficulty } = fsrs6(parameters.weights).first('good');
  const lastReview = { lastReviewAt: when.at, lastReviewDay: storedDayOf(when) };
  const dueAt = addStudyDays(when.at, intervalDays, when);
  const trace = { stability: intervalDays, difficulty, ...lastReview, dueAt, reps: 0, lapses: 0 };
  return { ...trace, state: 'review', intervalDays, isProvisional: true };
}

/** The memory that an answer meets: a miss takes back what was provisional, so that the card is as new. */
export function metBy(memory: Memory, rating: Rating): Memory {
  return rating === 'again' && memory.state === 'review' && memory.isProvisional ? { state: 'new' } : memory;
}
