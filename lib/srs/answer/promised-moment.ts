import type { DayBoundary, EpochMillis } from '#lib/base/time.ts';
import { studyDayOf, studyDayStart } from '#lib/srs/days/study-day.ts';

/**
 * The moment for which an answer counts that was shown at `shownAt` and rated at `ratedAt`: the latter, but within the
 * study day in which it was shown, so that what its buttons promised then is what is applied after the rollover too.
 */
export function promisedMoment(shownAt: EpochMillis, ratedAt: EpochMillis, boundary: DayBoundary): EpochMillis {
  const day = studyDayOf(shownAt, boundary);
  if (studyDayOf(ratedAt, boundary) === day) return ratedAt;
  return ratedAt < shownAt ? shownAt : studyDayStart(day + 1, boundary) - 1;
}
