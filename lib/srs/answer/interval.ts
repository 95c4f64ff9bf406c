import { fuzzRange, roundedDay, type DayRange } from './fuzz.ts';

/** What decides how many days pass until the next review. */
export type IntervalWish = {
  /** From the model, not rounded. */
  readonly wantedDays: number;
  /** The interval that has just ended; one that grows is never fuzzed back to it. Null when there was none. */
  readonly lastDays: number | null;
};

/**
 * The whole days among which the next interval may be, between 1 and `maximumDays`, never less than `atLeastDays` except
 * by the maximum; without `spread` it is one day.
 */
export function intervalRange(wish: IntervalWish, atLeastDays: number, maximumDays: number, spread: boolean): DayRange {
  const grows = wish.lastDays !== null && Math.round(wish.wantedDays) > wish.lastDays;
  const least = Math.max(1, atLeastDays, grows && wish.lastDays !== null ? wish.lastDays + 1 : 0);
  const allowed = { from: Math.min(least, maximumDays), to: maximumDays };
  if (spread) return fuzzRange(wish.wantedDays, allowed);
  const day = roundedDay(wish.wantedDays, allowed);
  return { from: day, to: day };
}
