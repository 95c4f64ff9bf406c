import { fuzzRange, pickDay, roundedDay } from './fuzz.ts';

/** What decides how many days pass until the next review. */
export type IntervalWish = {
  /** From the model, not rounded. */
  readonly wantedDays: number;
  readonly atLeastDays: number;
  /** The interval that has just ended; one that grows is never fuzzed back to it. Null when there was none. */
  readonly lastDays: number | null;
  /** Where in the range of fuzz, 0 to below 1; null for no fuzz. */
  readonly fuzzPosition: number | null;
};

/** Whole days until the next review, between 1 and `maximumDays`, never less than asked for except by the maximum. */
export function reviewIntervalDays(wish: IntervalWish, maximumDays: number): number {
  const grows = wish.lastDays !== null && Math.round(wish.wantedDays) > wish.lastDays;
  const least = Math.max(1, wish.atLeastDays, grows && wish.lastDays !== null ? wish.lastDays + 1 : 0);
  const allowed = { from: Math.min(least, maximumDays), to: maximumDays };
  if (wish.fuzzPosition === null) return roundedDay(wish.wantedDays, allowed);
  return pickDay(fuzzRange(wish.wantedDays, allowed), wish.fuzzPosition);
}
