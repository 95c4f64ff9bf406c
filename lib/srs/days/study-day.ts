import { zoneKnownHere } from '#lib/base/zone.ts';
import {
  DAY_MILLIS,
  HOUR_MILLIS,
  SECOND_MILLIS,
  addDays,
  daysBetween,
  localDayOf,
  type DayBoundary,
  type EpochMillis,
  type LocalDay,
} from '#lib/base/time.ts';

/**
 * The study day of an instant as a date: the date on the wall of `zone`, or the one before it while the clock there
 * shows less than the rollover hour. Clocks that change move neither: `studyDay(Date.UTC(2025, 2, 9, 7, 59),
 * 'America/New_York')` is 2025-03-08, a minute later it is the 9th. Where a whole date was left out (Samoa,
 * 2011-12-30), the hours before the rollover of the next still count for it.
 */
export function studyDay(at: EpochMillis | Date, zone: string, rolloverHour = 4): LocalDay {
  return localDayOf(Number(at), { zone, rolloverHour });
}

/**
 * The study day of `at` as a whole number that grows by one a day; the same day as `localDayOf`, fast enough for a
 * million rows.
 */
export function studyDayOf(at: EpochMillis, boundary: DayBoundary): number {
  return Math.floor((at + zoneOffsetMillis(at, boundary.zone) - boundary.rolloverHour * HOUR_MILLIS) / DAY_MILLIS);
}

/** A study day as a whole number, as `studyDayOf` counts them: 1970-01-01 is 0. */
export function dayNumber(day: LocalDay): number {
  let number = numbers.get(day);
  if (number === undefined) numbers.set(day, (number = daysBetween('1970-01-01', day)));
  return number;
}

/** The date of a study day that `studyDayOf` counted. */
export function dayOfNumber(day: number): LocalDay {
  return addDays('1970-01-01', day);
}

/**
 * The instant `days` study days after `at`, at the same time by the clock on the wall; in the study day that is exactly
 * `days` later also when the clocks change in between. Without a change of clocks it is `at` + `days` × 24 h. Where the
 * zone left out that time of that day, it is the day’s beginning; where it left out the whole day, the next one’s.
 */
export function addStudyDays(at: EpochMillis, days: number, boundary: DayBoundary): EpochMillis {
  const target = studyDayOf(at, boundary) + days;
  const plain = at + days * DAY_MILLIS;
  const sameClock = plain + zoneOffsetMillis(at, boundary.zone) - zoneOffsetMillis(plain, boundary.zone);
  // An hour that the clocks leave out can throw it over the rollover.
  const drift = target - studyDayOf(sameClock, boundary);
  const landed = sameClock + drift * HOUR_MILLIS;
  return studyDayOf(landed, boundary) === target ? landed : studyDayStart(target, boundary);
}

/** The instant, to the second, at which study day `day` (as `studyDayOf` counts them) begins. */
export function studyDayStart(day: number, boundary: DayBoundary): EpochMillis {
  const utc = day * DAY_MILLIS + boundary.rolloverHour * HOUR_MILLIS;
  // No clock is further from UTC than this.
  let before = utc - 16 * HOUR_MILLIS;
  let from = utc + 16 * HOUR_MILLIS;
  while (from - before > SECOND_MILLIS) {
    const middle = Math.floor((before + from) / 2 / SECOND_MILLIS) * SECOND_MILLIS;
    if (studyDayOf(middle, boundary) < day) before = middle;
    else from = middle;
  }
  return from;
}

/** Each day is read once: a long log names the same few thousand again and again. */
const numbers = new Map<LocalDay, number>();
const formats = new Map<string, Intl.DateTimeFormat>();
const offsets = new Map<string, Map<number, number>>();

/** How far the zone’s clock is ahead of UTC at `at`. */
function zoneOffsetMillis(at: EpochMillis, zone: string): number {
  const day = Math.floor(at / DAY_MILLIS);
  const before = offsetAtDayStart(day, zone);
  return before === offsetAtDayStart(day + 1, zone) ? before : readOffset(at, zone);
}

function offsetAtDayStart(day: number, zone: string): number {
  let known = offsets.get(zone);
  if (!known) offsets.set(zone, (known = new Map()));
  let offset = known.get(day);
  if (offset === undefined) known.set(day, (offset = readOffset(day * DAY_MILLIS, zone)));
  return offset;
}

function readOffset(at: EpochMillis, zone: string): number {
  let format = formats.get(zone);
  if (!format) {
    const parts = { year: 'numeric', month: 'numeric', day: 'numeric', hour: 'numeric', minute: 'numeric' } as const;
    format = new Intl.DateTimeFormat('en-US', {
      timeZone: zoneKnownHere(zone),
      hourCycle: 'h23',
      second: 'numeric',
      ...parts,
    });
    formats.set(zone, format);
  }
  const wall = new Map<string, number>(format.formatToParts(at).map((part) => [part.type, Number(part.value)]));
  const read = (part: string): number => wall.get(part) ?? 0;
  const asUtc = Date.UTC(read('year'), read('month') - 1, read('day'), read('hour'), read('minute'), read('second'));
  return asUtc - Math.floor(at / 1000) * 1000;
}
