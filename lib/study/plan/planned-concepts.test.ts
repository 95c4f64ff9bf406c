import { describe, expect, it } from 'vitest';
import { addDays, DAY_MILLIS } from '#lib/base/time.ts';
import { currentLearner, type StudyContext } from '#lib/study/context.ts';
import { libraryOf } from '#lib/study/library.ts';
import { doneToday } from '#lib/study/progress/day-done.ts';
import { recordReviews } from '#lib/study/reviews/record-reviews.ts';
import { NOON, uuid } from '#tests/support/events.ts';
import { SMALL_SHELF } from '#tests/support/small-library.ts';
import { aContext } from '#tests/support/study-context.ts';
import { makePlan } from './make-plan.ts';
import { plannedConcepts } from './planned-concepts.ts';
import { plannedToday } from './planned-today.ts';

const WHOLE = 'activations/relu';
const PART = 'activations/gelu';
const today = '2026-03-01';
/** The small library after one concept became two: what the other one teaches stood in it once. */
const splitOn = (on: string) => {
  const part = SMALL_SHELF.concepts.get(PART)!;
  const split = { ...part, spec: { ...part.spec, splitFrom: { concept: WHOLE, on } } };
  return libraryOf([{ ...SMALL_SHELF, concepts: new Map([...SMALL_SHELF.concepts, [PART, split]]) }]);
};

describe('an exam that was planned on a concept', () => {
  const boundary = { zone: 'UTC', rolloverHour: 4 };
  const planned = (on: string) => plannedConcepts(splitOn(on), [WHOLE], { createdAt: NOON }, boundary);

  it('is on all parts of it, if it was split afterwards', () => {
    expect(planned(today)).toEqual([WHOLE, PART]);
    expect(planned(addDays(today, 30))).toEqual([WHOLE, PART]);
  });

  it('is on what was chosen, if it had been split before', () => {
    expect(planned(addDays(today, -1))).toEqual([WHOLE]);
  });

  it('names a part once that was chosen itself, and keeps the ids that it was planned with', () => {
    const both = plannedConcepts(splitOn(today), [PART, WHOLE, 'gone/long-ago'], { createdAt: NOON }, boundary);
    expect(both).toEqual([PART, WHOLE, 'gone/long-ago']);
  });

  it('introduces the cards of the parts, too, once those of the whole are met', async () => {
    const context = aContext();
    const wish = { kind: 'exam', on: addDays(today, 14), concepts: [WHOLE], minutesPerDay: 20 } as const;
    expect((await makePlan(context, uuid(900), { ...wish, concepts: [WHOLE] })).ok).toBe(true);
    for (const [index, cardId] of SMALL_SHELF.concepts.get(WHOLE)!.cards.entries()) {
      const event = { id: uuid(index + 1), cardId, at: NOON, zone: 'UTC', kind: 'answer', rating: 'easy' };
      await recordReviews(context, [{ ...event, tookMillis: 9_000, seed: index } as { id: string }]);
    }
    const nextDay = async (then: StudyContext) => {
      const learner = await currentLearner(then);
      const done = await doneToday(then, learner, () => null);
      return [...(await plannedToday(then, learner, { choices: new Map(), done })).cards.keys()];
    };
    const later = { ...context, now: NOON + DAY_MILLIS };
    expect(await nextDay(later)).toEqual([]);
    const planned = await nextDay({ ...later, library: splitOn(today) });
    expect(planned.length).toBeGreaterThan(0);
    expect(SMALL_SHELF.concepts.get(PART)!.cards).toEqual(expect.arrayContaining(planned));
  });
});
