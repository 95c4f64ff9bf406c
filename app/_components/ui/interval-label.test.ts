import { expect, test } from 'vitest';
import { intervalLabel } from './interval-label.ts';

const DAY = 86_400;

test.each([
  [0, 'now', 0],
  [45, 'seconds', 45],
  [60, 'minutes', 1],
  [600, 'minutes', 10],
  [3 * 3_600, 'hours', 3],
  [DAY, 'days', 1],
  [29 * DAY, 'days', 29],
  [39 * DAY, 'months', 1.3],
  [364 * DAY, 'months', 12.1],
  [548 * DAY, 'years', 1.5],
] as const)('%d seconds are told in %s', (seconds, unit, count) => {
  expect(intervalLabel(seconds)).toEqual({ unit, count });
});
