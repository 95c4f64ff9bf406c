import { expect, test } from 'vitest';
import { valueAt } from './at.ts';

const LINE = [
  [0.7, 10],
  [0.8, 20],
  [0.9, 60],
] as const;

test('between two points it lies on the line through them, at a point it is the point', () => {
  expect(valueAt(LINE, 0.75)).toBeCloseTo(15, 10);
  expect(valueAt(LINE, 0.875)).toBeCloseTo(50, 10);
  for (const [x, y] of LINE) expect(valueAt(LINE, x)).toBeCloseTo(y, 10);
});

test('beyond the ends it is the end, without points nothing', () => {
  expect(valueAt(LINE, 0.1)).toBe(10);
  expect(valueAt(LINE, 2)).toBe(60);
  expect(valueAt([], 1)).toBeNull();
});
