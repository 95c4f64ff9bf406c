import fc from 'fast-check';
import { expect, test } from 'vitest';
import { addDays } from '#lib/base/time.ts';
import { breakOn, streakOf } from './streak.ts';

const TODAY = '2026-03-20';
const studied = (...daysAgo: readonly number[]) => new Map(daysAgo.map((ago) => [addDays(TODAY, -ago), 3]));

test('without breaks it is the days in a row, up to today or yesterday', () => {
  expect(streakOf(studied(0, 1, 2, 4), TODAY)).toEqual({ days: 3, breakDays: 0 });
  expect(streakOf(studied(1, 2, 4), TODAY)).toEqual({ days: 2, breakDays: 0 });
  expect(streakOf(studied(2), TODAY)).toEqual({ days: 0, breakDays: 0 });
});

test('a break between days holds the row together and is told apart; a day without study beside it ends the row', () => {
  const rest = { from: addDays(TODAY, -6), to: addDays(TODAY, -3) };
  expect(streakOf(studied(0, 1, 2, 7, 8), TODAY, [rest])).toEqual({ days: 5, breakDays: 4 });
  expect(streakOf(studied(0, 1, 2, 8), TODAY, [rest])).toEqual({ days: 3, breakDays: 0 });
});

test('a day that was studied in a break counts as studied', () => {
  const rest = { from: addDays(TODAY, -3), to: TODAY };
  expect(streakOf(studied(2, 4), TODAY, [rest])).toEqual({ days: 2, breakDays: 1 });
});

test('no break ever adds to the days studied', () => {
  const agos = fc.array(fc.integer({ min: 0, max: 30 }));
  fc.assert(
    fc.property(agos, fc.integer({ min: 0, max: 30 }), fc.integer({ min: 0, max: 30 }), (days, from, length) => {
      const rest = { from: addDays(TODAY, -from - length), to: addDays(TODAY, -from) };
      const streak = streakOf(studied(...days), TODAY, [rest]);
      expect(streak.days).toBeLessThanOrEqual(new Set(days).size);
      expect(streak.days).toBeGreaterThanOrEqual(streakOf(studied(...days), TODAY).days);
    }),
  );
});

test('the break of a day says how much of it is left', () => {
  const rest = { from: '2026-03-19', to: '2026-03-25' };
  expect(breakOn([rest], TODAY)).toEqual({ ...rest, left: 5 });
  expect(breakOn([rest], '2026-03-26')).toBeNull();
});
