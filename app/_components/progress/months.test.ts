import { expect, test } from 'vitest';
import { calendarWeeks } from '#lib/progress/calendar.ts';
import { monthsOf } from './months.ts';

const marks = (today: string, weeks: number) =>
  monthsOf(calendarWeeks(new Map(), today, weeks, { breaks: [], exams: [] }));

test('each month is named over the first week that begins in it', () => {
  // 2026-03-02, 2026-04-06 and 2026-05-04 were Mondays.
  expect(marks('2026-05-20', 12)).toEqual([
    { column: 0, day: '2026-03-02' },
    { column: 5, day: '2026-04-06' },
    { column: 9, day: '2026-05-04' },
  ]);
});

test('a name that would run into the next, or over the edge, is left out', () => {
  expect(marks('2026-05-05', 6)).toEqual([{ column: 1, day: '2026-04-06' }]);
});
