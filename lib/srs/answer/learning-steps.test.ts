import { expect, test } from 'vitest';
import { stepAfter } from './learning-steps.ts';
import type { Rating } from '#lib/srs/rating.ts';

/** Seconds of the wait; null when the card graduates. */
function wait(steps: readonly number[], step: number, rating: Rating): number | null {
  const outcome = stepAfter(steps, step, rating);
  return outcome.kind === 'step' ? outcome.delaySeconds : null;
}

// Anki’s tests of its steps (rslib, states/steps.rs), as listed in the rules of this scheduler.
test.each([
  { steps: [60, 600], step: 0, again: 60, hard: 330, good: 600 },
  { steps: [60, 600], step: 1, again: 60, hard: 600, good: null },
  { steps: [600], step: 0, again: 600, hard: 900, good: null },
  { steps: [60, 600, 6000], step: 2, again: 60, hard: 6000, good: null },
  { steps: [60, 600, 6000], step: 1, again: 60, hard: 600, good: 6000 },
])('steps $steps at $step wait $again, $hard, $good', ({ steps, step, again, hard, good }) => {
  expect([wait(steps, step, 'again'), wait(steps, step, 'hard'), wait(steps, step, 'good')]).toEqual([
    again,
    hard,
    good,
  ]);
});

test('Easy always graduates', () => {
  expect(wait([60, 600], 0, 'easy')).toBeNull();
});

test('without steps every rating graduates', () => {
  for (const rating of ['again', 'hard', 'good', 'easy'] as const) expect(wait([], 0, rating)).toBeNull();
});

test('Hard on a single long step adds at most a day, in whole days', () => {
  expect(wait([3 * 86_400], 0, 'hard')).toBe(4 * 86_400);
  expect(wait([86_400], 0, 'hard')).toBe(2 * 86_400);
});

test('a step that is no longer there counts as the last', () => {
  expect(stepAfter([60, 600], 7, 'hard')).toEqual({ kind: 'step', step: 1, delaySeconds: 600 });
  expect(stepAfter([60, 600], 7, 'good')).toEqual({ kind: 'graduate' });
});
