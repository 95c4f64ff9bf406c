import { expect, test } from 'vitest';
import type { AnswerColumns } from './answer-columns.ts';
import { withoutOutliers } from './outliers.ts';
import { allTargets, countTargets } from './targets.ts';

/** Cards that were answered with `grade`, and again after each wait and 10 days later. */
function cards(grade: number, waits: readonly number[]): AnswerColumns {
  return {
    cardStarts: Int32Array.from({ length: waits.length + 1 }, (_, card) => 3 * card),
    grades: Uint8Array.from(waits.flatMap(() => [grade, 3, 3])),
    elapsedDays: Int32Array.from(waits.flatMap((days) => [0, days, 10])),
    at: Float64Array.from({ length: 3 * waits.length }, (_, row) => row),
  };
}
const kept = (answers: AnswerColumns) => countTargets(withoutOutliers(answers, allTargets(answers)));

test('a card first asked again after more than 100 days is left out whole', () => {
  expect(kept(cards(3, [2, 100, 101]))).toBe(4);
});

test('after Easy a first wait may be a year', () => {
  expect(kept(cards(4, [2, 101, 365, 366]))).toBe(6);
});

test('among many cards the rarest twentieth of the first waits is left out', () => {
  const waits = [...Array.from({ length: 98 }, () => 3), 9, 9];
  expect(kept(cards(3, waits))).toBe(2 * 98);
});

test('few cards lose none for being few, nor do many that all waited differently', () => {
  expect(kept(cards(3, [1, 2, 3, 4, 5]))).toBe(10);
  const waits = Array.from({ length: 300 }, (_, index) => 1 + (index % 60));
  expect(kept(cards(3, waits))).toBeGreaterThan(0.95 * 600 - 10);
});
