import { addDays, daysBetween, type LocalDay } from '#lib/base/time.ts';

/** Days that were not studied by intent, both included. */
type Break = { readonly from: LocalDay; readonly to: LocalDay };

/** How many days in a row were studied, and how many days of breaks lie between them, which count for nothing. */
export type Streak = { readonly days: number; readonly breakDays: number };

/**
 * Days in a row with an answer, up to `today`, or up to yesterday while today has none. A day of a break without an answer
 * neither counts nor ends the row; breaks after the last of the days are not between them.
 */
export function streakOf(
  activity: ReadonlyMap<LocalDay, number>,
  today: LocalDay,
  breaks: readonly Break[] = [],
): Streak {
  const covers = (day: LocalDay): Break | undefined => breaks.find(({ from, to }) => from <= day && day <= to);
  let [days, breakDays, pending] = [0, 0, 0];
  let day = activity.has(today) ? today : addDays(today, -1);
  for (;;) {
    const own = covers(day);
    if (activity.has(day)) {
      days += 1;
      breakDays += pending;
      pending = 0;
    } else if (own) {
      if (days > 0) pending += 1;
    } else {
      return { days, breakDays };
    }
    day = addDays(day, -1);
  }
}

/** The break that a day is in; null without one. `left`: its days that are still to come. */
export function breakOn(breaks: readonly Break[], day: LocalDay): (Break & { readonly left: number }) | null {
  const found = breaks.find(({ from, to }) => from <= day && day <= to);
  return found ? { from: found.from, to: found.to, left: daysBetween(day, found.to) } : null;
}
