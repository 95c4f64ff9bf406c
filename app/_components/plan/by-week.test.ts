import { expect, test } from 'vitest';
import { byWeek } from './by-week.ts';

const day = (number: number, rest = false) => ({
  day: `2026-03-${String(number).padStart(2, '0')}`,
  cardsWithout: number,
  cardsWith: 1,
  minutesWithout: 0.5,
  minutesWith: 2,
  rest,
});

test('weeks keep all cards and minutes, begin with the first day, and rest only as a whole', () => {
  const days = Array.from({ length: 17 }, (_, index) => day(index + 1, index >= 7));
  const weeks = byWeek(days);
  expect(weeks.map((week) => week.day)).toEqual(['2026-03-01', '2026-03-08', '2026-03-15']);
  expect(weeks.map(({ cardsWithout }) => cardsWithout)).toEqual([28, 77, 48]);
  expect(weeks.map(({ minutesWith }) => minutesWith)).toEqual([14, 14, 6]);
  expect(weeks.map(({ rest }) => rest)).toEqual([false, true, true]);
});
