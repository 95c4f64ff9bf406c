import { expect, test } from 'vitest';
import { MINUTE_MILLIS } from '#lib/base/time.ts';
import { paceOf } from './exercise-time.ts';

const answer = (difficulty: number, minutes: number) => ({ difficulty, tookMillis: minutes * MINUTE_MILLIS });

test('a pace is the median of how many times the nominal time was taken, over exercises of any difficulty', () => {
  expect(paceOf([answer(1, 10), answer(3, 40), answer(5, 30)])).toBe(2);
});

test('before three answers a learner takes the nominal time, and nobody is taken to be more than three times off it', () => {
  expect(paceOf([])).toBe(1);
  expect(paceOf([answer(1, 50), answer(1, 50)])).toBe(1);
  expect(paceOf([answer(1, 500), answer(1, 500), answer(1, 500)])).toBe(3);
  expect(paceOf([answer(5, 1), answer(5, 1), answer(5, 1)])).toBeCloseTo(1 / 3);
});
