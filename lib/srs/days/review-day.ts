import { localDayOf, type DayBoundary, type EpochMillis, type LocalDay } from '#lib/base/time.ts';
import type { Memory } from '#lib/srs/model/memory.ts';
import { dayNumber, studyDayOf } from './study-day.ts';

/** A moment in a learner’s study day. A row of the log has that day stored with it; else it is that of the instant. */
export type DayMoment = DayBoundary & { readonly at: EpochMillis; readonly localDay?: LocalDay | undefined };

/** As much of a memory as says when its card was reviewed last. */
type LastReview = Pick<Exclude<Memory, { readonly state: 'new' }>, 'lastReviewAt' | 'lastReviewDay'>;

/**
 * Study days since the last review, never below 0: the moment’s day less the day that was stored with that review,
 * whatever zone and rollover hour are now. Who has travelled west can answer on an earlier day than before: that is the
 * same day. A memory that does not say its day, as one made by hand, has that of its instant where the moment is.
 */
export function daysSinceReview(memory: LastReview, when: DayMoment): number {
  return Math.max(0, reviewDayOf(when) - lastReviewDayOf(memory, when));
}

/** The day of the last review as a whole number: as it was stored, else that of its instant where `boundary` is. */
export function lastReviewDayOf({ lastReviewAt, lastReviewDay }: LastReview, boundary: DayBoundary): number {
  return lastReviewDay === undefined ? studyDayOf(lastReviewAt, boundary) : dayNumber(lastReviewDay);
}

/** The moment’s study day as it is kept with a memory. */
export function storedDayOf(when: DayMoment): LocalDay {
  return when.localDay ?? localDayOf(when.at, when);
}

function reviewDayOf(when: DayMoment): number {
  return when.localDay === undefined ? studyDayOf(when.at, when) : dayNumber(when.localDay);
}
