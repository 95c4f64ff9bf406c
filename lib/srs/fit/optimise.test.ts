import { expect, test } from 'vitest';
import { logsOf, TRUE_WEIGHTS } from '#tests/support/realistic-learner.ts';
import { finish } from './job.ts';
import { optimise, type Optimised } from './optimise.ts';
import { answerColumns, type AnswerColumns } from '#lib/srs/optimiser/answer-columns.ts';
import { clampWeights } from '#lib/srs/optimiser/bounds.ts';
import { fitOf, predictions } from '#lib/srs/optimiser/metrics.ts';
import { allTargets, splitByTime, type TargetWeights } from '#lib/srs/optimiser/targets.ts';
import { DEFAULT_PARAMETERS } from '#lib/srs/parameters.ts';

const prior = DEFAULT_PARAMETERS.weights;
const options = { prior, seed: 1, relearningSteps: 1, recency: true };
const { answers } = answerColumns(logsOf({ cards: 1_500, days: 400 }));
const targets = allTargets(answers);
const fit = (to: TargetWeights): Optimised => finish(optimise(answers, to, options));
const logLoss = (of: TargetWeights, weights: readonly number[]) =>
  fitOf(answers, of, predictions(answers, of, weights)).logLoss;

/** The first `count` cards. */
function few(count: number): AnswerColumns {
  return answerColumns(logsOf({ cards: count, days: 60 })).answers;
}

test('a fit predicts reviews that it has not seen nearly as well as the truth, and better than the defaults', () => {
  const { earlier, later } = splitByTime(answers, targets, 0.2);
  const { weights, fitted } = fit(earlier);
  expect(fitted).toBe('all');
  const [before, after, truth] = [prior, weights, TRUE_WEIGHTS].map((used) => logLoss(later, used));
  expect(after!).toBeLessThan(before! - 0.003);
  expect(after! - truth!).toBeLessThan(0.003);
});

test('the same answers and seed give the same weights; another seed gives an equally good fit', () => {
  const { weights } = fit(targets);
  expect(fit(targets).weights).toEqual(weights);
  const other = finish(optimise(answers, targets, { ...options, seed: 2 })).weights;
  expect(other).not.toEqual(weights);
  expect(Math.abs(logLoss(targets, other) - logLoss(targets, weights))).toBeLessThan(5e-4);
});

test('weights stay within FSRS-6’s bounds and rise from Again to Easy', () => {
  const { weights } = fit(targets);
  const clamped = Float64Array.from(weights);
  clampWeights(clamped, 1);
  expect([...clamped]).toEqual(weights);
  expect(weights.slice(0, 4).toSorted((one, other) => one - other)).toEqual(weights.slice(0, 4));
});

test('several relearning steps bound what they can give back after a lapse', () => {
  const clamped = Float64Array.from(prior.with(17, 2).with(18, 2));
  clampWeights(clamped, 3);
  expect(clamped[17]).toBeLessThan(2);
  const passed = Math.exp(3 * clamped[17]! * clamped[18]!);
  const lapse = clamped[11]! * (2 ** clamped[13]! - 1) * Math.exp(0.3 * clamped[14]!);
  expect(passed * lapse).toBeLessThanOrEqual(1.01);
});

test('with fewer than 64 reviews only the initial stabilities are fitted, with fewer than 8 nothing', () => {
  const some = few(12);
  const onlyFirst = finish(optimise(some, allTargets(some), options));
  expect(onlyFirst).toMatchObject({ fitted: 'initial-stabilities' });
  expect(onlyFirst.used).toBeGreaterThanOrEqual(8);
  expect(onlyFirst.used).toBeLessThan(64);
  expect(onlyFirst.weights.slice(4)).toEqual(prior.slice(4));
  expect(onlyFirst.weights.slice(0, 4)).not.toEqual(prior.slice(0, 4));

  const hardlyAny = few(1);
  expect(finish(optimise(hardlyAny, allTargets(hardlyAny), options))).toMatchObject({
    fitted: 'nothing',
    weights: prior,
  });
});

test('no answers at all give the prior', () => {
  const none = answerColumns([]).answers;
  expect(finish(optimise(none, allTargets(none), options)).weights).toEqual(prior);
});

test('a learner who never forgets, and one who always does, still get finite weights in bounds', () => {
  for (const grade of [1, 3]) {
    const same: AnswerColumns = { ...answers, grades: answers.grades.map(() => grade) };
    const { weights } = finish(optimise(same, targets, options));
    const clamped = Float64Array.from(weights);
    clampWeights(clamped, 1);
    expect([...clamped]).toEqual(weights);
  }
});
