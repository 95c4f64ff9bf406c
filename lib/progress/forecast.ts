import { addDays, daysBetween, localDayOf, type LocalDay } from '#lib/base/time.ts';
import { daysOverdue, type Now } from '#lib/srs/days/due.ts';
import type { CardState } from '#lib/srs/model/memory.ts';

/** A study day and how many cards fall due in it. */
export type ForecastDay = { readonly day: LocalDay; readonly count: number };

/**
 * Cards that come today and on the days after, `days` in all. What is overdue counts today, what is buried not before it
 * is dug out; new and suspended cards do not count, and neither do the reviews that answering will bring.
 */
export function forecast(states: Iterable<CardState>, now: Now, days: number): readonly ForecastDay[] {
  const counts = Array.from({ length: days }, () => 0);
  const today = localDayOf(now.at, now);
  for (const { memory, suspended, buriedUntil } of states) {
    if (suspended || memory.state === 'new') continue;
    const buried = buriedUntil === null ? 0 : daysBetween(today, buriedUntil);
    const ahead = Math.max(0, -daysOverdue(memory, now), buried);
    if (ahead < days) counts[ahead] = (counts[ahead] ?? 0) + 1;
  }
  return counts.map((count, ahead) => ({ day: addDays(today, ahead), count }));
}
