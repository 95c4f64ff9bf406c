import { expect, test } from 'vitest';
import { isLeech, LEECH_THRESHOLD } from './leech.ts';

const lapses = Array.from({ length: 15 }, (_, index) => index);

// Anki’s tests (rslib, states/review.rs).
test.each([
  { threshold: 3, first: [3, 5, 7] },
  { threshold: LEECH_THRESHOLD, first: [8, 12] },
])('with a threshold of $threshold a card is a leech at $first lapses', ({ threshold, first }) => {
  expect(lapses.filter((count) => isLeech(count, threshold)).slice(0, first.length)).toEqual(first);
});

test('a threshold of 0 finds no leech', () => {
  expect(lapses.filter((count) => isLeech(count, 0))).toEqual([]);
});
