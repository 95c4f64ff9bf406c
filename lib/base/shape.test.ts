import { expect, test } from 'vitest';
import { indexOf, sizeOf, stridesOf } from './shape.ts';

test('an element of a tensor, last axis fastest, is found again by its offset', () => {
  expect(indexOf(17, [2, 3, 5])).toEqual([1, 0, 2]);
  expect(indexOf(0, [])).toEqual([]);
});

test('a step along an axis passes over everything behind it', () => {
  expect(stridesOf([2, 3, 5])).toEqual([15, 5, 1]);
  expect(stridesOf([])).toEqual([]);
});

test('a scalar has one element, a shape with a 0 none', () => {
  expect([[], [2, 3, 5], [2, 0, 5]].map(sizeOf)).toEqual([1, 30, 0]);
});
