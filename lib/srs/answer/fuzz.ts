/** Whole days, both included. */
export type DayRange = { readonly from: number; readonly to: number };

/** From a day to Anki’s longest interval of a hundred years. */
const ANY_INTERVAL: DayRange = { from: 1, to: 36_500 };

/**
 * The days among which an interval may be spread, after Anki: none below 2.5 d, else ± 1 + 0.15·(days within 2.5–7) +
 * 0.10·(within 7–20) + 0.05·(beyond 20), kept within `allowed`. Below 2.5 d it is the rounded interval alone.
 */
export function fuzzRange(interval: number, allowed: DayRange = ANY_INTERVAL): DayRange {
  const within = clamp(interval, allowed);
  const delta = fuzzDelta(within);
  const from = clamp(Math.round(within - delta), allowed);
  const to = clamp(Math.round(within + delta), allowed);
  // Held against a bound, a longer interval still has two days to choose from.
  return { from, to: from === to && to > 2 && to < allowed.to ? to + 1 : to };
}

/** The day of `range` at `position`, 0 (first) to 1 (last); over 0 to below 1 each is as likely as the other. */
export function pickDay(range: DayRange, position: number): number {
  return Math.min(range.to, range.from + Math.floor(position * (1 + range.to - range.from)));
}

/** An interval in whole days without fuzz. */
export function roundedDay(interval: number, allowed: DayRange): number {
  return clamp(Math.round(interval), allowed);
}

function fuzzDelta(interval: number): number {
  if (interval < 2.5) return 0;
  return (
    1 +
    0.15 * daysWithin(interval, 2.5, 7) +
    0.1 * daysWithin(interval, 7, 20) +
    0.05 * daysWithin(interval, 20, Infinity)
  );
}

function daysWithin(interval: number, start: number, end: number): number {
  return Math.max(0, Math.min(interval, end) - start);
}

function clamp(days: number, allowed: DayRange): number {
  return Math.min(Math.max(days, allowed.from), allowed.to);
}
