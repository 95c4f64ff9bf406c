import type { CardId } from '#lib/base/card-id.ts';
import { firstUniform } from '#lib/base/prng.ts';
import { fsrs6 } from '#lib/srs/model/fsrs-6.ts';
import { pickDay, type DayRange } from './fuzz.ts';
import type { Memory } from '#lib/srs/model/memory.ts';
import type { SchedulerParameters } from '#lib/srs/parameters.ts';
import { daysSinceReview, storedDayOf, type DayMoment } from '#lib/srs/days/review-day.ts';
import { addStudyDays } from '#lib/srs/days/study-day.ts';

/**
 * The memory of a card that the learner has set due `days` study days from `when`, as by Anki’s Set Due Date: it leaves
 * its steps for the reviews, and keeps its strength. A review keeps its interval; a card from its steps has that from
 * its last answer to the due day. A new card gets the strength of a first Good, as if it were known from elsewhere.
 */
export function withDue(memory: Memory, days: number, when: DayMoment, parameters: SchedulerParameters): Memory {
  const dueAt = addStudyDays(when.at, days, when);
  if (memory.state === 'review') return { ...memory, dueAt };
  if (memory.state === 'new') {
    const strength = fsrs6(parameters.weights).first('good');
    const intervalDays = Math.max(1, days);
    const lastReview = { lastReviewAt: when.at, lastReviewDay: storedDayOf(when) };
    return { ...strength, ...lastReview, state: 'review', intervalDays, dueAt, reps: 0, lapses: 0 };
  }
  const { step: _left, ...trace } = memory;
  return { ...trace, state: 'review', dueAt, intervalDays: Math.max(1, daysSinceReview(memory, when) + days) };
}

/** The day that a card gets of a range of days ahead: the same for the same seed and card, spread over many cards. */
export function dueDayWithin(range: DayRange, seed: number, cardId: CardId): number {
  return pickDay(range, firstUniform(`${seed}/${cardId}`));
}
