import { addDays, daysBetween, type LocalDay } from '#lib/base/time.ts';

/** A day, how many answers it had, and what was planned for it. */
export type CalendarDay = {
  readonly day: LocalDay;
  readonly count: number;
  readonly inBreak: boolean;
  readonly isExam: boolean;
};

/** Breaks, both ends included, and the days of exams. */
export type PlannedDays = {
  readonly breaks: readonly { readonly from: LocalDay; readonly to: LocalDay }[];
  readonly exams: readonly LocalDay[];
};

/**
 * The last `weeks` weeks, oldest first, each from Monday to Sunday; the last one holds `today` and ends with it. Days
 * without answers have a count of 0.
 */
export function calendarWeeks(
  activity: ReadonlyMap<LocalDay, number>,
  today: LocalDay,
  weeks: number,
  { breaks, exams }: PlannedDays,
): readonly (readonly CalendarDay[])[] {
  const monday = mondayOf(today);
  return Array.from({ length: weeks }, (_, index) => {
    const first = addDays(monday, (index - weeks + 1) * 7);
    const length = Math.min(7, daysBetween(first, today) + 1);
    return Array.from({ length }, (_day, offset) => {
      const day = addDays(first, offset);
      return {
        day,
        count: activity.get(day) ?? 0,
        inBreak: breaks.some(({ from, to }) => from <= day && day <= to),
        isExam: exams.includes(day),
      };
    });
  });
}

/** The Monday of the week of a day. */
export function mondayOf(day: LocalDay): LocalDay {
  return addDays(day, -weekdayOf(day));
}

/** Days since Monday. 1970-01-01 was a Thursday. */
function weekdayOf(day: LocalDay): number {
  return (((daysBetween('1970-01-01', day) + 3) % 7) + 7) % 7;
}
