import { expect, test } from 'vitest';
import { heightAt } from './height-at.ts';

const LINE = [
  [0.7, 10],
  [0.8, 20],
  [0.9, 60],
] as const;

test('between two points it lies on the line through them, at a point it is the point', () => {
  expect(heightAt(LINE, 0.75)).toBeCloseTo(15, 10);
  expect(heightAt(LINE, 0.875)).toBeCloseTo(50, 10);
  for (const [x, y] of LINE) expect(heightAt(LINE, x)).toBeCloseTo(y, 10);
});

test('beyond the ends it is the end, without points nothing', () => {
  expect(heightAt(LINE, 0.1)).toBe(10);
  expect(heightAt(LINE, 2)).toBe(60);
  expect(heightAt([], 1)).toBeNull();
});
