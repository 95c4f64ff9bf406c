import { expect, test } from 'vitest';
import { DEFAULT_PARAMETERS } from '#lib/srs/parameters.ts';
import { bestStability } from './best-stability.ts';
import { orderAndFill } from './order-and-fill.ts';

const prior = DEFAULT_PARAMETERS.weights;

test('the best stability is fsrs-rs’s (parameter_initialization.rs, test_search_parameters)', () => {
  const shares = [
    [1, 435, 0.86666667],
    [2, 97, 0.90721649],
    [3, 63, 0.73015873],
    [4, 38, 0.76315789],
    [5, 28, 0.67857143],
  ] as const;
  const outcomes = shares.map(([days, count, share]) => ({ days, count, recalled: count * share }));
  expect(bestStability(outcomes, 0.94302857, prior[0]!, prior[20]!)).toBeCloseTo(0.7355089, 5);
});

test('an unknown stability is filled in from its neighbours as in fsrs-rs (test_smooth_and_fill)', () => {
  const filled = orderAndFill({ stabilities: [0.4, null, 2.3, 10.9], counts: [1, 0, 1, 1] }, prior);
  for (const [index, value] of [0.4, 1.1227008, 2.3, 10.9].entries()) expect(filled[index]).toBeCloseTo(value, 6);
});

test('one known stability moves all by its own factor', () => {
  const filled = orderAndFill({ stabilities: [null, 2 * prior[1]!, null, null], counts: [0, 1, 0, 0] }, prior);
  expect(filled).toEqual(prior.slice(0, 4).map((stability) => 2 * stability));
});

test('with none known the fallback stays', () => {
  expect(orderAndFill({ stabilities: [null, null, null, null], counts: [0, 0, 0, 0] }, prior)).toEqual(
    prior.slice(0, 4),
  );
});

test('whichever are known, they are kept, and all four rise from Again to Easy', () => {
  const truth = [0.3, 1.1, 2.6, 9];
  for (let known = 1; known < 16; known += 1) {
    const stabilities = truth.map((stability, index) => ((known >> index) & 1 ? stability : null));
    const filled = orderAndFill({ stabilities, counts: stabilities.map((one) => (one === null ? 0 : 9)) }, prior);
    for (const [index, stability] of stabilities.entries()) {
      if (stability !== null) expect(filled[index]).toBeCloseTo(stability, 10);
    }
    expect([...filled].sort((one, other) => one - other)).toEqual(filled);
  }
});

test('of two stabilities that contradict each other the one that more cards tell of stays', () => {
  const fit = (counts: readonly number[]) => orderAndFill({ stabilities: [0.3, 5, 2, 9], counts }, prior);
  expect(fit([9, 90, 10, 9])[2]).toBe(5);
  expect(fit([9, 10, 90, 9])[1]).toBe(2);
});
