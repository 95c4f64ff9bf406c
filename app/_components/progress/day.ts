import type { LocalDay } from '#lib/base/time.ts';

/** A learner’s day as a date to be written in the zone UTC, so that no other zone moves it. */
export function dayOf(day: LocalDay): Date {
  return new Date(`${day}T00:00:00Z`);
}
