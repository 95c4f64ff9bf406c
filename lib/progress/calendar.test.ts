import { expect, test } from 'vitest';
import { calendarWeeks } from './calendar.ts';

const NOTHING = { breaks: [], exams: [] };

test('weeks begin on Monday, and the last ends today', () => {
  // 2026-03-04 was a Wednesday.
  const weeks = calendarWeeks(new Map(), '2026-03-04', 2, NOTHING);
  expect(weeks.map((week) => week.map(({ day }) => day.slice(5)))).toEqual([
    ['02-23', '02-24', '02-25', '02-26', '02-27', '02-28', '03-01'],
    ['03-02', '03-03', '03-04'],
  ]);
});

test('a Sunday ends a whole week, a Monday begins a new one', () => {
  expect(calendarWeeks(new Map(), '2026-03-08', 1, NOTHING)[0]).toHaveLength(7);
  expect(calendarWeeks(new Map(), '2026-03-09', 1, NOTHING)[0]).toHaveLength(1);
});

test('every answer of these weeks is in one cell, and days without are 0', () => {
  const activity = new Map([
    ['2026-03-04', 5],
    ['2026-02-23', 2],
    ['2026-02-22', 9],
  ]);
  const days = calendarWeeks(activity, '2026-03-04', 2, NOTHING).flat();
  expect(days.filter(({ count }) => count > 0)).toEqual([
    { day: '2026-02-23', count: 2, inBreak: false, isExam: false },
    { day: '2026-03-04', count: 5, inBreak: false, isExam: false },
  ]);
});

test('weekdays hold before 1970 too', () => {
  expect(calendarWeeks(new Map(), '1969-12-29', 1, NOTHING)[0]?.map(({ day }) => day)).toEqual(['1969-12-29']);
});

test('the days of a break are marked from its first to its last, studied or not, and so is an exam', () => {
  const planned = { breaks: [{ from: '2026-03-02', to: '2026-03-03' }], exams: ['2026-03-04', '2027-01-01'] };
  const [week] = calendarWeeks(new Map([['2026-03-03', 4]]), '2026-03-05', 1, planned);
  expect(week?.map(({ inBreak, isExam, count }) => [inBreak, isExam, count])).toEqual([
    [true, false, 0],
    [true, false, 4],
    [false, true, 0],
    [false, false, 0],
  ]);
});
