import { expect, test } from 'vitest';
import { logsOf, TRUE_WEIGHTS } from '#tests/support/realistic-learner.ts';
import { adopt, type Adoption } from './adopt.ts';
import { finish } from './job.ts';
import { answerColumns } from '#lib/srs/optimiser/answer-columns.ts';
import type { Progress } from '#lib/srs/optimiser/train.ts';
import { DEFAULT_PARAMETERS } from '#lib/srs/parameters.ts';

const defaults = DEFAULT_PARAMETERS.weights;
const columns = answerColumns(logsOf({ cards: 1_500, days: 400 }));
const options = { prior: defaults, seed: 1, relearningSteps: 1, recency: true };
const decide = (current: readonly number[]): Adoption =>
  finish(adopt(columns.answers, columns.leftOut, { ...options, current }));

test('weights that predict the held-out fifth better are adopted, fitted to all reviews', () => {
  const adoption = decide(defaults);
  expect(adoption).toMatchObject({ decision: 'adopted', reason: 'better', fitted: 'all' });
  const { heldOut, allReviews } = adoption;
  expect(heldOut!.after.logLoss).toBeLessThan(heldOut!.before.logLoss);
  expect(allReviews!.after.logLoss).toBeLessThan(allReviews!.before.logLoss);
  expect(allReviews!.after.rmse).toBeLessThan(allReviews!.before.rmse);
});

test('weights that predict the held-out fifth no worse are kept: fitting again without new reviews changes nothing', () => {
  const { weights } = decide(defaults);
  const again = decide(weights);
  expect(again).toMatchObject({ decision: 'kept', reason: 'not-better', weights, allReviews: null });
  expect(again.heldOut!.after.logLoss).toBeGreaterThanOrEqual(again.heldOut!.before.logLoss);
});

test('every explicit answer is used or left out for a reason', () => {
  const { used, leftOut, heldOut } = decide(defaults);
  const { firstAnswers, sameDay, outliers } = leftOut;
  expect(used + firstAnswers + sameDay + outliers).toBe(columns.answers.grades.length);
  expect(firstAnswers).toBe(1_500);
  expect(heldOut!.reviews / (used + outliers)).toBeCloseTo(0.2, 3);
});

test('the baselines stand beside the fit', () => {
  const { baselines, after } = decide(defaults).heldOut!;
  expect(after.rmse).toBeLessThan(0.05);
  for (const { logLoss, rmse } of [baselines.average, baselines.movingAverage]) {
    expect(logLoss).toBeGreaterThan(0);
    expect(rmse).toBeGreaterThan(0);
  }
});

test('without enough reviews the current weights are kept, and it is said why', () => {
  const few = answerColumns(logsOf({ cards: 1, days: 30 }));
  const adoption = finish(adopt(few.answers, few.leftOut, { ...options, current: TRUE_WEIGHTS }));
  expect(adoption).toMatchObject({ decision: 'kept', reason: 'too-few-reviews', weights: TRUE_WEIGHTS, heldOut: null });
});

test('progress only grows, and ends at the total', () => {
  const seen: Progress[] = [...adopt(columns.answers, columns.leftOut, { ...options, current: defaults })];
  const shares = seen.map(({ done, total }) => done / total);
  expect(shares.toSorted((one, other) => one - other)).toEqual(shares);
  expect(shares.at(-1)).toBe(1);
});
