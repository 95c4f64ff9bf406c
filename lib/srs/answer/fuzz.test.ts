import fc from 'fast-check';
import { expect, test } from 'vitest';
import { fuzzRange, pickDay } from './fuzz.ts';

const free = { from: 1, to: 36_500 };

test('intervals below 2.5 days are not spread', () => {
  expect(fuzzRange(1, free)).toEqual({ from: 1, to: 1 });
  expect(fuzzRange(2.49, free)).toEqual({ from: 2, to: 2 });
});

// delta = 1 + 0.15·(within 2.5–7) + 0.10·(within 7–20) + 0.05·(beyond 20): the rule, worked out by hand.
test.each([
  { interval: 2.5, from: 2, to: 4 },
  { interval: 7, from: 5, to: 9 },
  { interval: 20, from: 17, to: 23 },
  { interval: 100, from: 93, to: 107 },
])('an interval of $interval days may be $from to $to', ({ interval, from, to }) => {
  expect(fuzzRange(interval, free)).toEqual({ from, to });
});

test('the range stays within what is allowed, and every pick stays within the range', () => {
  const allowed = fc
    .tuple(fc.integer({ min: 1, max: 500 }), fc.integer({ min: 0, max: 500 }))
    .map(([from, more]) => ({ from, to: from + more }));
  const position = fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true });
  fc.assert(
    fc.property(fc.double({ min: 0, max: 900, noNaN: true }), allowed, position, (interval, within, where) => {
      const range = fuzzRange(interval, within);
      expect(range.from).toBeGreaterThanOrEqual(within.from);
      expect(range.to).toBeLessThanOrEqual(within.to);
      const day = pickDay(range, where);
      expect(day).toBeGreaterThanOrEqual(range.from);
      expect(day).toBeLessThanOrEqual(range.to);
    }),
  );
});

test('every day of the range can be drawn', () => {
  const range = fuzzRange(20, free);
  const drawn = new Set(Array.from({ length: 1_000 }, (_, index) => pickDay(range, index / 1_000)));
  expect([...drawn]).toEqual([17, 18, 19, 20, 21, 22, 23]);
});
