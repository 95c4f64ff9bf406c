import type { DayRange } from './fuzz.ts';

/** How much a learner wants to have on a day of the week. */
export const DAY_EASES = ['normal', 'reduced', 'minimum'] as const;
export type DayEase = (typeof DAY_EASES)[number];

/** What is known of the days to come. */
export type DueLoad = {
  /** Cards that fall due on the study day `firstDay` + index; beyond its end nothing is known to be due. */
  readonly dueByDay: readonly number[];
  /** The study day (as `studyDayOf` counts them) of the first count. */
  readonly firstDay: number;
  /** Seven, Monday first. */
  readonly easyDays: readonly DayEase[];
};

/** The load `days` after an answer. */
export type DayLoad = {
  readonly dueIn: (days: number) => number;
  readonly easeIn: (days: number) => DayEase;
};

/** Seven days alike. */
export const NO_EASY_DAYS: readonly DayEase[] = Array.from({ length: 7 }, () => 'normal' as const);

/** The load as seen from study day `today`. */
export function dayLoad(load: DueLoad, today: number): DayLoad {
  return {
    dueIn: (days) => load.dueByDay[today + days - load.firstDay] ?? 0,
    easeIn: (days) => load.easyDays[weekdayOf(today + days)] ?? 'normal',
  };
}

/**
 * The day of `range` at `position` (0 to below 1) when each day weighs (ease / cards due)² / interval, after Anki’s load
 * balancer: an easy day counts as if more were due. A day without cards counts as half a card.
 */
export function balancedDay(range: DayRange, position: number, load: DayLoad): number {
  const days = Array.from({ length: range.to - range.from + 1 }, (_, index) => range.from + index);
  const weights = days.map((day) => (EASE[load.easeIn(day)] / Math.max(0.5, load.dueIn(day))) ** 2 / day);
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  let left = position * total;
  for (const [index, weight] of weights.entries()) {
    left -= weight;
    if (left < 0) return range.from + index;
  }
  return range.to;
}

/** The load with one more card due on study day `day`. */
export function withOneMore(load: DueLoad, day: number): DueLoad {
  const index = day - load.firstDay;
  if (index < 0 || index >= load.dueByDay.length) return load;
  return { ...load, dueByDay: load.dueByDay.with(index, (load.dueByDay[index] ?? 0) + 1) };
}

/** The part of an ordinary day’s cards that a day is to have. */
const EASE: Readonly<Record<DayEase, number>> = { normal: 1, reduced: 0.5, minimum: 0.05 };

/** Days since Monday. Day 0, 1970-01-01, was a Thursday. */
function weekdayOf(studyDay: number): number {
  return (((studyDay + 3) % 7) + 7) % 7;
}
