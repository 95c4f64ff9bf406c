import { DAY_MILLIS, HOUR_MILLIS, MINUTE_MILLIS, SECOND_MILLIS } from '#lib/base/time.ts';

/** An interval in the words of a rating button: a key below `study.interval`, and its number. */
export type IntervalLabel = {
  readonly unit: 'now' | 'seconds' | 'minutes' | 'hours' | 'days' | 'months' | 'years';
  /** With at most one decimal. */
  readonly count: number;
};

const DAY = DAY_MILLIS / SECOND_MILLIS;
const UNITS = [
  { unit: 'years', seconds: 365 * DAY, decimals: 1 },
  { unit: 'months', seconds: 30 * DAY, decimals: 1 },
  { unit: 'days', seconds: DAY, decimals: 0 },
  { unit: 'hours', seconds: HOUR_MILLIS / SECOND_MILLIS, decimals: 0 },
  { unit: 'minutes', seconds: MINUTE_MILLIS / SECOND_MILLIS, decimals: 0 },
] as const;

/** The largest unit of which there is at least one, rounded; a month is 30 days, a year 365. */
export function intervalLabel(intervalSeconds: number): IntervalLabel {
  if (intervalSeconds <= 0) return { unit: 'now', count: 0 };
  const found = UNITS.find(({ seconds }) => intervalSeconds >= seconds);
  if (!found) return { unit: 'seconds', count: intervalSeconds };
  const scale = 10 ** found.decimals;
  return { unit: found.unit, count: Math.round((intervalSeconds / found.seconds) * scale) / scale };
}
