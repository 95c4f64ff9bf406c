import type { LocalDay } from '#lib/base/time.ts';
import type { CalendarDay } from '#lib/progress/calendar.ts';

/** A column of the calendar and a day of the month whose name stands over it. */
export type MonthMark = { readonly column: number; readonly day: LocalDay };

/** Columns that a name needs. */
const ROOM = 2;

/** Over which weeks to write the months: over the first that begins in each, where the name has room. */
export function monthsOf(weeks: readonly (readonly CalendarDay[])[]): readonly MonthMark[] {
  const monthOf = (column: number): string => weeks[column]?.[0]?.day.slice(0, 7) ?? '';
  const marks = weeks.flatMap(([first], column): readonly MonthMark[] =>
    first && monthOf(column) !== monthOf(column - 1) ? [{ column, day: first.day }] : [],
  );
  return marks.filter(({ column }, index) => (marks[index + 1]?.column ?? weeks.length) - column >= ROOM);
}
