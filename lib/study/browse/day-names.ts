import { HOUR_MILLIS, localDayOf, type DayBoundary, type EpochMillis, type LocalDay } from '#lib/base/time.ts';

/** A study day begins with a quarter of an hour at the earliest, in whatever zone: within one all instants are of one day. */
const QUARTER_MILLIS = HOUR_MILLIS / 4;

/** `localDayOf` for thousands of instants, many of which are near each other. */
export function dayNames(boundary: DayBoundary): (at: EpochMillis) => LocalDay {
  const known = new Map<number, LocalDay>();
  return (at) => {
    const quarter = Math.floor(at / QUARTER_MILLIS);
    let day = known.get(quarter);
    if (day === undefined) known.set(quarter, (day = localDayOf(quarter * QUARTER_MILLIS, boundary)));
    return day;
  };
}
