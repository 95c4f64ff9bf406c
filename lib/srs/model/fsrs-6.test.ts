import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fsrs6 } from './fsrs-6.ts';
import type { Strength } from './memory-model.ts';
import { DEFAULT_PARAMETERS } from '#lib/srs/parameters.ts';
import { RATINGS, type Rating } from '#lib/srs/rating.ts';

const weights = DEFAULT_PARAMETERS.weights;
const model = fsrs6(weights);

const rating = fc.constantFrom(...RATINGS);
const strength = fc.record({
  stability: fc.double({ min: 0.001, max: 36_500, noNaN: true }),
  difficulty: fc.double({ min: 1, max: 10, noNaN: true }),
});
const elapsed = fc.integer({ min: 0, max: 2_000 });

function afterAnswers(of: readonly number[], answers: readonly (readonly [Rating, number])[]): Strength {
  const used = fsrs6(of);
  return answers.reduce<Strength | null>(
    (before, [grade, days]) => (before === null ? used.first(grade) : used.next(before, grade, days)),
    null,
  )!;
}

describe('golden vectors of FSRS-6', () => {
  const answers = [
    ['again', 0],
    ['good', 0],
    ['good', 1],
    ['good', 3],
    ['good', 8],
    ['good', 21],
  ] as const;

  test('ratings 1,3,3,3,3,3 at 0,0,1,3,8,21 days give the strength of fsrs-rs (src/inference.rs)', () => {
    const { stability, difficulty } = afterAnswers(weights, answers);
    expect(stability).toBeCloseTo(53.62691, 4);
    expect(difficulty).toBeCloseTo(6.3574867, 5);
  });

  test('without the same-day weights the stability is that of fsrs-rs (src/inference.rs)', () => {
    const noSameDay = weights.map((weight, index) => (index >= 17 && index <= 19 ? 0 : weight));
    expect(afterAnswers(noSameDay, answers).stability).toBeCloseTo(53.335106, 3);
  });

  test('the curve for a stability of 1 day is that of ts-fsrs (algorithm.test.ts)', () => {
    const curve = [0, 1, 2, 3].map((days) => model.recall(days, 1));
    for (const [index, value] of [1, 0.9, 0.84588465, 0.8093881].entries()) expect(curve[index]).toBeCloseTo(value, 8);
  });

  test('intervals for a stability of 1 day over retentions are those of fsrs-rs (test_next_interval)', () => {
    const retentions = [0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9, 1];
    const days = retentions.map((retention) => Math.max(1, Math.round(model.daysUntil(retention, 1))));
    expect(days).toEqual([34793, 2508, 387, 90, 27, 9, 3, 1, 1]);
  });
});

describe('laws of memory', () => {
  test('recall is 1 at once, 0.9 at the stability, and falls with time', () => {
    fc.assert(
      fc.property(strength, elapsed, ({ stability }, days) => {
        expect(model.recall(0, stability)).toBe(1);
        expect(model.recall(stability, stability)).toBeCloseTo(0.9, 10);
        expect(model.recall(days + 1, stability)).toBeLessThan(model.recall(days, stability));
      }),
    );
  });

  test('daysUntil is the inverse of recall', () => {
    const retention = fc.double({ min: 0.7, max: 0.99, noNaN: true });
    fc.assert(
      fc.property(strength, retention, ({ stability }, wanted) => {
        expect(model.recall(model.daysUntil(wanted, stability), stability)).toBeCloseTo(wanted, 9);
      }),
    );
  });

  test('at 90 % retention the interval equals the stability', () => {
    fc.assert(
      fc.property(strength, ({ stability }) => {
        expect(model.daysUntil(0.9, stability) / stability).toBeCloseTo(1, 12);
      }),
    );
  });

  test('Again never raises stability, not even with fitted weights that would', () => {
    const steep = fsrs6(weights.map((weight, index) => (index === 17 ? 0 : index === 19 ? 0.8 : weight)));
    fc.assert(
      fc.property(strength, elapsed, fc.constantFrom(model, steep), (before, days, used) => {
        expect(used.next(before, 'again', days).stability).toBeLessThanOrEqual(before.stability);
      }),
    );
  });

  test('no success lowers stability, and one after a longer wait never raises it less', () => {
    const success = fc.constantFrom('hard', 'good', 'easy');
    fc.assert(
      fc.property(strength, success, fc.integer({ min: 1, max: 2_000 }), (before, grade, days) => {
        const sooner = model.next(before, grade, days).stability;
        const later = model.next(before, grade, days + 1).stability;
        expect(sooner).toBeGreaterThanOrEqual(before.stability - 1e-7);
        expect(later).toBeGreaterThanOrEqual(sooner);
      }),
    );
  });

  test('a better rating never leaves a weaker memory, nor a harder card', () => {
    fc.assert(
      fc.property(strength, elapsed, (before, days) => {
        const after = RATINGS.map((grade) => model.next(before, grade, days));
        for (let index = 1; index < after.length; index += 1) {
          expect(after[index]!.stability).toBeGreaterThanOrEqual(after[index - 1]!.stability);
          expect(after[index]!.difficulty).toBeLessThanOrEqual(after[index - 1]!.difficulty);
        }
      }),
    );
  });

  test('whatever is answered, stability stays within 0.001 and 36500 days and difficulty within 1 and 10', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(rating, elapsed), { minLength: 1, maxLength: 40 }), (answers) => {
        const { stability, difficulty } = afterAnswers(weights, answers);
        expect(stability).toBeGreaterThanOrEqual(0.001);
        expect(stability).toBeLessThanOrEqual(36_500);
        expect(difficulty).toBeGreaterThanOrEqual(1);
        expect(difficulty).toBeLessThanOrEqual(10);
      }),
    );
  });
});
