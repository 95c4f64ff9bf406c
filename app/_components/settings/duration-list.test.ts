import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parseDurations, printDurations } from './duration-list.ts';

test('what is printed is read again as the same seconds', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 1, max: 2_592_000 })), (seconds) => {
      expect(parseDurations(printDurations(seconds))).toEqual(seconds);
    }),
  );
});

test('each is printed in the largest unit that divides it', () => {
  expect(printDurations([30, 60, 600, 5_400, 7_200, 86_400])).toBe('30s 1m 10m 90m 2h 1d');
});

test('commas, capitals and bare minutes are read too', () => {
  expect(parseDurations(' 1M, 10，1.5h ')).toEqual([60, 600, 5_400]);
});

test('no steps are none, and a slip is told apart from them', () => {
  expect(parseDurations('  ')).toEqual([]);
  expect(parseDurations('1m ten')).toBeNull();
  expect(parseDurations('-5m')).toBeNull();
});
