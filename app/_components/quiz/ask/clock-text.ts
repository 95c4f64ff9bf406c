import { HOUR_MILLIS, MINUTE_MILLIS, SECOND_MILLIS } from '#lib/base/time.ts';

/** A time that is left, as a clock shows it: 11:42, or 1:05:00; rounded up, so that it is zero only at the end. */
export function clockText(millis: number): string {
  const seconds = Math.ceil(Math.max(0, millis) / SECOND_MILLIS);
  const two = (number: number): string => String(number).padStart(2, '0');
  const hours = Math.floor((seconds * SECOND_MILLIS) / HOUR_MILLIS);
  const minutes = Math.floor((seconds % 3_600) / (MINUTE_MILLIS / SECOND_MILLIS));
  return hours > 0 ? `${hours}:${two(minutes)}:${two(seconds % 60)}` : `${minutes}:${two(seconds % 60)}`;
}
