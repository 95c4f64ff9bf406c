import { MINUTE_MILLIS, type EpochMillis } from '#lib/base/time.ts';

/** How far a client’s clock may be ahead. */
export const CLOCK_SKEW_MILLIS = 2 * MINUTE_MILLIS;
/** Before there was anything to answer. */
const EARLIEST = Date.UTC(2020, 0, 1);

/** Whether something may have happened at `at`, by a clock that shows `now`; else it counts as of when it arrived. */
export function isPlausible(at: EpochMillis, now: EpochMillis): boolean {
  return at >= EARLIEST && at <= now + CLOCK_SKEW_MILLIS;
}
