import type { DueLoad } from './load.ts';
import type { DayMoment } from '#lib/srs/days/review-day.ts';

/**
 * When an answer is given, where the learner’s day turns over, and what its fuzz is drawn from (null: no fuzz). An
 * answer event is one.
 */
export type ReviewMoment = DayMoment & {
  readonly seed: number | null;
  /** The interval that was promised when the answer was given. Kept to where fuzz could have led to it, else ignored. */
  readonly intervalDays?: number | null | undefined;
  /** What falls due on the days to come, to spread the load; without it every day of the fuzz is as likely. */
  readonly load?: DueLoad | null | undefined;
};
