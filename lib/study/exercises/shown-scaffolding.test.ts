import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { DAY_MILLIS } from '#lib/base/time.ts';
import { scaffoldingOf, SCAFFOLDINGS } from '#lib/srs/answer/scaffolding.ts';
import { replay } from '#lib/srs/log/replay.ts';
import type { ReviewEvent } from '#lib/srs/log/review-event.ts';
import { RATINGS, type Rating } from '#lib/srs/rating.ts';
import { anAnswer, aRow, DEFAULT_PARAMETERS, NOON } from '#tests/support/events.ts';
import { shownScaffolding } from './shown-scaffolding.ts';

const CARD = 'exercise:losses/softmax';
const parametersOf = () => DEFAULT_PARAMETERS;
const given = (number: number, rating: Rating, at: number): ReviewEvent => ({
  ...(anAnswer(number, CARD, rating, at) as Extract<ReviewEvent, { readonly kind: 'answer' }>),
  rule: 2,
});
const pass = (at: number) => ({ at, verdict: 'pass' }) as const;

describe('how much of an exercise is given', () => {
  test('does not grow by a pass, though it was Hard or the solution was read', () => {
    expect(shownScaffolding([], [], parametersOf)).toBe('fillIn');
    expect(shownScaffolding([given(1, 'hard', NOON)], [], parametersOf)).toBe('fillIn');
    expect(shownScaffolding([given(1, 'again', NOON)], [pass(NOON - 5)], parametersOf)).toBe('fillIn');
    expect(shownScaffolding([given(1, 'again', NOON)], [], parametersOf)).toBe('workedExample');
    // A pass before the answer before was of that repetition.
    const again = [given(1, 'good', NOON), given(2, 'again', NOON + DAY_MILLIS)];
    expect(shownScaffolding(again, [pass(NOON - 5)], parametersOf)).toBe('workedExample');
  });

  test('begins anew with a card that is forgotten', () => {
    const forgotten: ReviewEvent = { ...aRow(2, CARD, NOON + 5), kind: 'forget' };
    expect(shownScaffolding([given(1, 'again', NOON), forgotten], [], parametersOf)).toBe('fillIn');
  });

  test('follows the memory over any history, and never grows by a pass', () => {
    const steps = fc.array(fc.tuple(fc.constantFrom(...RATINGS), fc.nat(40), fc.boolean()), { maxLength: 10 });
    fc.assert(
      fc.property(steps, (answers) => {
        let at = NOON;
        let shown = shownScaffolding([], [], parametersOf);
        const log: ReviewEvent[] = [];
        const judged: { readonly at: number; readonly verdict: 'pass' }[] = [];
        for (const [index, [rating, days, passed]] of answers.entries()) {
          at += days * DAY_MILLIS + 10;
          log.push(given(index, rating, at));
          if (passed || rating !== 'again') judged.push(pass(at - 1));
          const next = shownScaffolding(log, judged, parametersOf);
          const wanted = scaffoldingOf(replay(log, parametersOf).memory);
          if (passed || rating !== 'again') {
            expect(SCAFFOLDINGS.indexOf(next)).toBe(
              Math.max(SCAFFOLDINGS.indexOf(shown), SCAFFOLDINGS.indexOf(wanted)),
            );
          } else expect(next).toBe(wanted);
          shown = next;
        }
      }),
    );
  });
});

test('a passed exercise has no step within the day, under whichever rating; before the second rule it had', () => {
  const memoryAfter = (rating: Rating, rule: 1 | 2 | undefined) =>
    replay([{ ...anAnswer(1, CARD, rating), ...(rule && { rule }) }], parametersOf).memory;
  for (const rating of RATINGS) {
    const memory = memoryAfter(rating, 2);
    expect(memory.state === 'review' && memory.intervalDays).toBeGreaterThanOrEqual(1);
  }
  expect(memoryAfter('good', undefined).state).toBe('learning');
  expect(memoryAfter('good', 1).state).toBe('learning');
});
