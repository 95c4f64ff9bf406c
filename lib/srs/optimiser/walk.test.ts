import fc from 'fast-check';
import { expect, test } from 'vitest';
import { fsrs6 } from '#lib/srs/model/fsrs-6.ts';
import type { Strength } from '#lib/srs/model/memory-model.ts';
import { DEFAULT_PARAMETERS } from '#lib/srs/parameters.ts';
import { RATINGS } from '#lib/srs/rating.ts';
import { TRUE_WEIGHTS } from '#tests/support/realistic-learner.ts';
import type { AnswerColumns } from './answer-columns.ts';
import { clampWeights } from './bounds.ts';
import { newTape, prepareTape } from './tape.ts';
import { allTargets } from './targets.ts';
import { longestHistory, walkBackward, walkForward } from './walk.ts';

type History = readonly (readonly [grade: number, days: number])[];

function columnsOf(...histories: readonly History[]): AnswerColumns {
  const rows = histories.flatMap((history) => history.map(([grade, days], index) => [grade, index === 0 ? 0 : days]));
  let end = 0;
  return {
    cardStarts: Int32Array.from([0, ...histories.map((history) => (end += history.length))]),
    grades: Uint8Array.from(rows, ([grade]) => grade!),
    elapsedDays: Int32Array.from(rows, ([, days]) => days!),
    at: Float64Array.from(rows, (_row, index) => index),
  };
}

const days = fc.oneof(fc.constant(0), fc.integer({ min: 1, max: 40 }), fc.integer({ min: 1, max: 900 }));
const history = fc.array(fc.tuple(fc.integer({ min: 1, max: 4 }), days), { minLength: 2, maxLength: 30 });
/** Weights anywhere around the default ones, within FSRS-6’s bounds. */
const weights = fc
  .array(fc.double({ min: 0.6, max: 1.6, noNaN: true }), { minLength: 21, maxLength: 21 })
  .map((factors) => {
    const moved = Float64Array.from(DEFAULT_PARAMETERS.weights, (weight, index) => weight * factors[index]!);
    clampWeights(moved, 1);
    return [...moved];
  });

test('what is predicted is what the scheduler’s memory model predicts, along any history and with any weights', () => {
  fc.assert(
    fc.property(history, weights, (answers, used) => {
      const columns = columnsOf(answers);
      const tape = newTape(longestHistory(columns), true);
      tape.weights.set(used);
      prepareTape(tape);
      walkForward(tape, columns, 0, new Float64Array(answers.length).fill(1));
      const model = fsrs6(used);
      let strength: Strength = model.first(RATINGS[answers[0]![0] - 1]!);
      for (const [index, [grade, elapsed]] of answers.entries()) {
        if (index === 0) continue;
        expect(Math.abs(tape.recall[index]! - model.recall(elapsed, strength.stability))).toBeLessThan(1e-12);
        strength = model.next(strength, RATINGS[grade - 1]!, elapsed);
      }
    }),
    { numRuns: 500 },
  );
});

test('the loss of a target is −ln R when it was recalled and −ln(1−R) when it was not, times its weight', () => {
  const columns = columnsOf([
    [3, 0],
    [3, 2],
    [1, 9],
  ]);
  const tape = newTape(3, false);
  tape.weights.set(DEFAULT_PARAMETERS.weights);
  prepareTape(tape);
  const loss = walkForward(tape, columns, 0, Float64Array.of(0, 1, 0.5));
  expect(loss).toBeCloseTo(-Math.log(tape.recall[1]!) - 0.5 * Math.log(1 - tape.recall[2]!), 12);
});

test('the gradient by hand equals central differences, for every weight', () => {
  let compared = 0;
  let skipped = 0;
  fc.assert(
    fc.property(fc.array(history, { minLength: 1, maxLength: 4 }), weights, (histories, used) => {
      const columns = columnsOf(...histories);
      const targets = allTargets(columns);
      const tape = newTape(longestHistory(columns), false);
      const lossWith = (moved: readonly number[]): number => {
        tape.weights.set(moved);
        prepareTape(tape);
        return histories.reduce((sum, _history, card) => sum + walkForward(tape, columns, card, targets), 0);
      };
      const here = lossWith(used);
      for (const card of histories.keys()) {
        walkForward(tape, columns, card, targets);
        walkBackward(tape, columns, card, targets);
      }
      const byHand = [...tape.gradient];
      for (const [index, weight] of used.entries()) {
        const stride = 1e-6 * Math.max(weight, 0.1);
        const upwards = (lossWith(used.with(index, weight + stride)) - here) / stride;
        const downwards = (here - lossWith(used.with(index, weight - stride))) / stride;
        // Where a bound (D ≤ 10, a minimum of two) lies within the stride there is no slope to compare.
        if (!close(upwards, downwards)) skipped += 1;
        else compared += 1;
        if (!close(upwards, downwards)) continue;
        expect(close(byHand[index]!, (upwards + downwards) / 2), `w${index}: ${byHand[index]}, ${upwards}`).toBe(true);
      }
    }),
    { numRuns: 300 },
  );
  expect(skipped / (compared + skipped)).toBeLessThan(0.02);
});

test('every weight that a history makes use of has a slope', () => {
  const columns = columnsOf([
    [2, 0],
    [3, 0],
    [3, 3],
    [2, 9],
    [1, 20],
    [3, 0],
    [4, 4],
    [3, 30],
  ]);
  const targets = allTargets(columns);
  const tape = newTape(longestHistory(columns), false);
  tape.weights.set(TRUE_WEIGHTS);
  prepareTape(tape);
  walkForward(tape, columns, 0, targets);
  walkBackward(tape, columns, 0, targets);
  // This history does not begin with Again, Good or Easy.
  expect([...tape.gradient].flatMap((slope, index) => (slope === 0 ? [index] : []))).toEqual([0, 2, 3]);
});

function close(one: number, other: number): boolean {
  return Math.abs(one - other) <= 1e-4 * (1 + Math.max(Math.abs(one), Math.abs(other)));
}
