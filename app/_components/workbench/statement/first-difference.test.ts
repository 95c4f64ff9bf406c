import { expect, it } from 'vitest';
import { firstDifference } from './first-difference.ts';

it('finds the first place at which two values differ, however deep', () => {
  expect(
    firstDifference(
      [
        [1, 2],
        [3, 4],
      ],
      [
        [1, 2],
        [5, 6],
      ],
    ),
  ).toBe('[1][0]');
  expect(firstDifference({ dx: [1, 2], dw: [3] }, { dx: [1, 2], dw: [4] })).toBe('.dw[0]');
  expect(firstDifference(1, 2)).toBe('');
});

it('takes lists of unequal length, and a value of another form, as different as a whole', () => {
  expect(firstDifference({ dx: [1, 2] }, { dx: [1] })).toBe('.dx');
  expect(firstDifference([1], 1)).toBe('');
  expect(firstDifference({ dx: 1 }, { dy: 1 })).toBe('');
});

it('forgives rounding beside the largest number, and nothing beyond it', () => {
  expect(firstDifference([1, 0], [1, 1e-17])).toBeNull();
  expect(firstDifference([1, 0], [1, 1e-6])).toBe('[1]');
  expect(firstDifference([Number.NaN], [Number.NaN])).toBeNull();
  expect(firstDifference(['a'], ['b'])).toBe('[0]');
});
