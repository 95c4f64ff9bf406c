import type { DayBoundary, EpochMillis } from '#lib/base/time.ts';
import type { Memory } from '#lib/srs/model/memory.ts';
import { studyDayOf } from './study-day.ts';

/** A moment in a learner’s study day. */
export type Now = DayBoundary & { readonly at: EpochMillis };

/**
 * `intraday`: waits to the second within the study day of its last answer. `interday`: in its steps too, but over at
 * least one rollover, so that it waits by the day. `review`: waits by the day.
 */
export type Waiting = 'intraday' | 'interday' | 'review';

/** How a card that has been answered waits. */
export function waitingOf(memory: Exclude<Memory, { state: 'new' }>, boundary: DayBoundary): Waiting {
  if (memory.state === 'review') return 'review';
  return studyDayOf(memory.dueAt, boundary) === studyDayOf(memory.lastReviewAt, boundary) ? 'intraday' : 'interday';
}

/**
 * True when the card’s time has come: by the second for a step within a day, else from the beginning of its due study
 * day. New cards are never due.
 */
export function isDue(memory: Memory, now: Now): boolean {
  if (memory.state === 'new') return false;
  if (waitingOf(memory, now) === 'intraday') return memory.dueAt <= now.at;
  return daysOverdue(memory, now) >= 0;
}

/** Study days since the due day: 0 today, negative before it, and 0 for a new card. */
export function daysOverdue(memory: Memory, now: Now): number {
  return memory.state === 'new' ? 0 : studyDayOf(now.at, now) - studyDayOf(memory.dueAt, now);
}
