import { expect, test } from 'vitest';
import { weekOf } from './week.ts';

// 2026-11-28 is a Saturday.
test('a week tells the answers of the days that are over, all of today, and what is to come', () => {
  const week = weekOf({
    today: '2026-11-28',
    activity: new Map([
      ['2026-11-22', 9],
      ['2026-11-23', 14],
      ['2026-11-28', 3],
    ]),
    left: 9,
    forecast: [
      { day: '2026-11-28', count: 9 },
      { day: '2026-11-29', count: 15 },
      { day: '2026-11-30', count: 4 },
    ],
  });
  expect(week.map(({ count }) => count)).toEqual([14, 0, 0, 0, 0, 12, 15]);
  expect(week.map(({ when }) => when)).toEqual(['past', 'past', 'past', 'past', 'past', 'today', 'ahead']);
  expect(week[0]?.day).toBe('2026-11-23');
});

test('a Monday begins the week, a Sunday ends it', () => {
  const days = (today: string) => weekOf({ today, activity: new Map(), left: 0, forecast: [] }).map(({ day }) => day);
  expect(days('2026-11-23')[0]).toBe('2026-11-23');
  expect(days('2026-11-29')[0]).toBe('2026-11-23');
});
