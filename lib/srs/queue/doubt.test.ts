import { expect, test } from 'vitest';
import { doubtedRecall, doubtOf } from './doubt.ts';

test('without failures there is no doubt, and each failure adds to what is left', () => {
  expect(doubtOf([], 0)).toBe(0);
  expect(doubtOf([{ at: 5, weight: 0.4 }], 0)).toBeCloseTo(0.4, 12);
  expect(
    doubtOf(
      [
        { at: 5, weight: 0.4 },
        { at: 6, weight: 0.5 },
      ],
      0,
    ),
  ).toBeCloseTo(0.7, 12);
});

test('an answer to the card itself settles all doubt from before it', () => {
  const failures = [
    { at: 5, weight: 0.4 },
    { at: 9, weight: 0.2 },
  ];
  expect(doubtOf(failures, 7)).toBeCloseTo(0.2, 12);
  expect(doubtOf(failures, 9)).toBe(0);
});

test('what is doubtful is ordered as if it were remembered less', () => {
  expect(doubtedRecall(0.9, 0)).toBe(0.9);
  expect(doubtedRecall(0.9, 0.5)).toBeLessThan(doubtedRecall(0.9, 0.1));
});
