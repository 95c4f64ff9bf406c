import { expect, test } from 'vitest';
import { calendarWeeks } from './calendar.ts';

test('weeks begin on Monday, and the last ends today', () => {
  // 2026-03-04 was a Wednesday.
  const weeks = calendarWeeks(new Map(), '2026-03-04', 2);
  expect(weeks.map((week) => week.map(({ day }) => day.slice(5)))).toEqual([
    ['02-23', '02-24', '02-25', '02-26', '02-27', '02-28', '03-01'],
    ['03-02', '03-03', '03-04'],
  ]);
});

test('a Sunday ends a whole week, a Monday begins a new one', () => {
  expect(calendarWeeks(new Map(), '2026-03-08', 1)[0]).toHaveLength(7);
  expect(calendarWeeks(new Map(), '2026-03-09', 1)[0]).toHaveLength(1);
});

test('every answer of these weeks is in one cell, and days without are 0', () => {
  const activity = new Map([
    ['2026-03-04', 5],
    ['2026-02-23', 2],
    ['2026-02-22', 9],
  ]);
  const days = calendarWeeks(activity, '2026-03-04', 2).flat();
  expect(days.filter(({ count }) => count > 0)).toEqual([
    { day: '2026-02-23', count: 2 },
    { day: '2026-03-04', count: 5 },
  ]);
});

test('weekdays hold before 1970 too', () => {
  expect(calendarWeeks(new Map(), '1969-12-29', 1)[0]).toEqual([{ day: '1969-12-29', count: 0 }]);
});
