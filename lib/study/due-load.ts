import type { Now } from '#lib/srs/due.ts';
import type { DayEase, DueLoad } from '#lib/srs/load.ts';
import type { CardState } from '#lib/srs/memory.ts';
import { studyDayOf } from '#lib/srs/study-day.ts';

/** Today and the days after it that a balanced interval (90 days and its fuzz) can lead to. */
const DAYS = 100;

/** How many cards fall due on each of the coming days, today first; suspended ones and those already due do not count. */
export function dueLoadOf(states: Iterable<CardState>, now: Now, easyDays: readonly DayEase[]): DueLoad {
  const firstDay = studyDayOf(now.at, now);
  const dueByDay = Array.from({ length: DAYS }, () => 0);
  for (const { memory, suspended } of states) {
    if (suspended || memory.state === 'new') continue;
    const index = studyDayOf(memory.dueAt, now) - firstDay;
    if (index >= 0 && index < DAYS) dueByDay[index] = (dueByDay[index] ?? 0) + 1;
  }
  return { dueByDay, firstDay, easyDays };
}
