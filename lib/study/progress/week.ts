import { addDays, type LocalDay } from '#lib/base/time.ts';
import { mondayOf } from '#lib/progress/calendar.ts';
import type { ForecastDay } from '#lib/progress/forecast.ts';

/** A day of this week: answers of a day that is over, what today comes to, or the cards that a day to come brings. */
export type WeekDay = { readonly day: LocalDay; readonly count: number; readonly when: 'past' | 'today' | 'ahead' };

/** What a week is made of. */
export type WeekBasis = {
  readonly today: LocalDay;
  /** Answers a day. */
  readonly activity: ReadonlyMap<LocalDay, number>;
  /** Cards that are still to come today. */
  readonly left: number;
  /** From today on; days that it lacks bring nothing. */
  readonly forecast: readonly ForecastDay[];
};

/** This week, from Monday to Sunday. */
export function weekOf({ today, activity, left, forecast }: WeekBasis): readonly WeekDay[] {
  const monday = mondayOf(today);
  return Array.from({ length: 7 }, (_, index): WeekDay => {
    const day = addDays(monday, index);
    const answers = activity.get(day) ?? 0;
    if (day < today) return { day, count: answers, when: 'past' };
    if (day === today) return { day, count: answers + left, when: 'today' };
    return { day, count: forecast.find((ahead) => ahead.day === day)?.count ?? 0, when: 'ahead' };
  });
}
