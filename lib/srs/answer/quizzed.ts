import type { CardId } from '#lib/base/card-id.ts';
import { daysSinceReview, type DayMoment } from '#lib/srs/days/review-day.ts';
import type { Memory } from '#lib/srs/model/memory.ts';
import type { SchedulerParameters } from '#lib/srs/parameters.ts';
import type { Rating } from '#lib/srs/rating.ts';
import type { IntervalRule } from './interval-rule.ts';
import { scheduleLogged } from './schedule.ts';

/** As much of an answer in a quiz as decides what comes of it. */
type Quizzed = DayMoment & {
  readonly cardId: CardId;
  readonly rating: Exclude<Rating, 'easy'>;
  readonly spaced: boolean;
  readonly seed: number;
  readonly rule: IntervalRule;
};

/** The memory after an answer in a quiz: as after an answer where it came as spaced as a review, else as before. */
export function withQuizzed(memory: Memory, event: Quizzed, parameters: SchedulerParameters): Memory {
  // What was undone before it may have left the card new, or in its steps.
  return event.spaced && memory.state === 'review' ? scheduleLogged(memory, event, parameters) : memory;
}

/**
 * Whether an answer in a quiz comes as a review does: the card is in its reviews, by an answer and not by a placement alone, and its last
 * review was on an earlier study day, as an answer on the same one counts as no time at all.
 */
export function isSpaced(memory: Memory, when: DayMoment): boolean {
  return memory.state === 'review' && memory.isProvisional !== true && daysSinceReview(memory, when) >= 1;
}
