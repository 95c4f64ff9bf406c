import { expect, test } from 'vitest';
import { answerTimes } from './answer-times.ts';

test('half of the answers took no longer than the median, whatever their order', () => {
  const times = answerTimes([9_000, 1_000, 60_000, 3_000, 5_000]);
  expect(times).toMatchObject({ count: 5, quarterMillis: 3_000, medianMillis: 5_000, threeQuartersMillis: 9_000 });
});

test('of two in the middle the lower is the median', () => {
  expect(answerTimes([2_000, 4_000])?.medianMillis).toBe(2_000);
});

test('every answer is in one bin, also one as long as the cap', () => {
  const bins = answerTimes([0, 1_999, 2_000, 60_000])?.bins ?? [];
  expect(bins[0]).toEqual({ fromMillis: 0, toMillis: 2_000, count: 2 });
  expect(bins[1]).toEqual({ fromMillis: 2_000, toMillis: 4_000, count: 1 });
  expect(bins.at(-1)).toEqual({ fromMillis: 60_000, toMillis: null, count: 1 });
});

test('without answers there is nothing to say', () => {
  expect(answerTimes([])).toBeNull();
});
