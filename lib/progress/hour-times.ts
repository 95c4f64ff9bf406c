import { hourOf, type EpochMillis } from '#lib/base/time.ts';
import { answerTimes } from './answer-times.ts';

/** The answers of one hour of the day, 0 to 23; the median is null without one. */
export type HourTimes = { readonly hour: number; readonly count: number; readonly medianMillis: number | null };

type TimedAnswer = { readonly at: EpochMillis; readonly zone: string; readonly tookMillis: number };

/** How long answers take in each hour of the day, as the clock showed it where each was given: 24 hours from midnight on. */
export function hourTimes(answers: readonly TimedAnswer[]): readonly HourTimes[] {
  const byHour = Array.from({ length: 24 }, (): number[] => []);
  for (const { at, zone, tookMillis } of answers) byHour[hourOf(at, zone)]?.push(tookMillis);
  return byHour.map((tooks, hour) => ({
    hour,
    count: tooks.length,
    medianMillis: answerTimes(tooks)?.medianMillis ?? null,
  }));
}
