import { zoneKnownHere } from './zone.ts';

export const SECOND_MILLIS = 1_000;
export const MINUTE_MILLIS = 60 * SECOND_MILLIS;
export const HOUR_MILLIS = 60 * MINUTE_MILLIS;
export const DAY_MILLIS = 24 * HOUR_MILLIS;

/** Milliseconds since 1970-01-01T00:00Z. */
export type EpochMillis = number;

/** A learner's calendar day, `YYYY-MM-DD`. */
export type LocalDay = string;

/** Where and when a learner's day turns over. */
export type DayBoundary = {
  /** IANA zone, such as `Asia/Shanghai`. */
  readonly zone: string;
  /** The hour, 0 to 23, at which a new study day begins. */
  readonly rolloverHour: number;
};

/** The study day that `at` belongs to; before the rollover hour it is still yesterday. */
export function localDayOf(at: EpochMillis, boundary: DayBoundary): LocalDay {
  const wall = wallClock(at, boundary.zone);
  const day = Date.UTC(wall.year, wall.month - 1, wall.day - (wall.hour < boundary.rolloverHour ? 1 : 0));
  return new Date(day).toISOString().slice(0, 10);
}

/** The hour, 0 to 23, that a clock on the wall shows at `at` in an IANA zone. */
export function hourOf(at: EpochMillis, zone: string): number {
  return wallClock(at, zone).hour;
}

/** Whole days from `from` to `to`; negative when `to` is earlier. */
export function daysBetween(from: LocalDay, to: LocalDay): number {
  return Math.round((Date.parse(to) - Date.parse(from)) / DAY_MILLIS);
}

/** The day `days` after `day`. */
export function addDays(day: LocalDay, days: number): LocalDay {
  return new Date(Date.parse(day) + days * DAY_MILLIS).toISOString().slice(0, 10);
}

const formats = new Map<string, Intl.DateTimeFormat>();

function wallClock(at: EpochMillis, zone: string): { year: number; month: number; day: number; hour: number } {
  let format = formats.get(zone);
  if (!format) {
    format = new Intl.DateTimeFormat('en-US', {
      timeZone: zoneKnownHere(zone),
      hourCycle: 'h23',
      year: 'numeric',
      month: 'numeric',
      day: 'numeric',
      hour: 'numeric',
    });
    formats.set(zone, format);
  }
  const parts = new Map(format.formatToParts(at).map((part) => [part.type, Number(part.value)]));
  return { year: parts.get('year')!, month: parts.get('month')!, day: parts.get('day')!, hour: parts.get('hour')! };
}
