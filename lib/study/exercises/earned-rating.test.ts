import { aContext } from '#tests/support/study-context.ts';
import { beforeEach, describe, expect, it, test } from 'vitest';
import { MINUTE_MILLIS } from '#lib/base/time.ts';
import { medianOf, nominalMillis, usualMillis } from '#lib/srs/queue/exercise-time.ts';
import { aReport, NOON, uuid } from '#tests/support/events.ts';
import type { StudyContext } from '#lib/study/context.ts';
import { exercisePage } from './exercise-page.ts';
import { recordReviews } from '#lib/study/reviews/record-reviews.ts';
import { submit } from './submit.ts';

const ID = 'losses/softmax';
const CLEAN = { passed: true, submissions: 1, hintsUsed: 0, editorialOpened: false };
const QUICK = 4 * MINUTE_MILLIS;
let context: StudyContext;
let number = 0;
beforeEach(() => {
  const now = NOON + 86_400_000;
  context = aContext({ now });
});
const judge = async (at: number, verdict: 'pass' | 'fail' | 'error'): Promise<void> => {
  number += 1;
  const report = aReport(ID, verdict);
  expect((await submit(context, { id: uuid(number), exerciseId: ID, at, source: 'x', report })).ok).toBe(true);
};
const answer = async (rating: string, more: Readonly<Record<string, unknown>> = {}): Promise<string> => {
  number += 1;
  const id = uuid(number);
  const row = { id, cardId: `exercise:${ID}`, at: NOON, zone: 'UTC', kind: 'answer', seed: 1 };
  const event = { ...row, rating, tookMillis: QUICK, ...more };
  const [result] = (await recordReviews(context, [event])).results;
  expect(result?.status).toBe('recorded');
  const [again] = (await recordReviews(context, [event])).results;
  expect(again?.status).toBe('duplicate');
  const log = await context.stores.reviews.page('local', null, 99);
  const kept = log.find((one) => one.id === id);
  expect(kept).not.toHaveProperty('attempt');
  return kept?.kind === 'answer' ? kept.rating : 'none';
};

describe('the rating of an exercise on the server', () => {
  it('is what was earned, or what was pressed where that is lower', async () => {
    await judge(NOON - 5, 'pass');
    expect(await answer('easy', { attempt: CLEAN })).toBe('easy');
    expect(await answer('hard', { attempt: CLEAN, at: NOON + 1 })).toBe('hard');
  });

  it.each([
    ['more than one submission', { attempt: { ...CLEAN, submissions: 2 } }, 'hard'],
    ['a hint', { attempt: { ...CLEAN, hintsUsed: 1 } }, 'hard'],
    ['the solution opened', { attempt: { ...CLEAN, editorialOpened: true } }, 'again'],
    ['not passed', { attempt: { ...CLEAN, passed: false } }, 'again'],
    ['longer than half the usual time', { attempt: CLEAN, tookMillis: 6 * MINUTE_MILLIS }, 'good'],
    ['nothing said', {}, 'good'],
  ])('after %s is never above what that earns', async (_what, more, earned) => {
    expect(await answer('easy', more)).toBe(earned);
  });

  it('believes the submissions that it has rather than the client', async () => {
    await judge(NOON - 30, 'fail');
    await judge(NOON - 20, 'fail');
    await judge(NOON - 10, 'pass');
    expect(await answer('easy', { attempt: CLEAN })).toBe('hard');
    // The next repetition begins after this answer.
    await judge(NOON + 10, 'fail');
    expect(await answer('easy', { attempt: CLEAN, at: NOON + 20 })).toBe('again');
  });

  it('believes a pass that is still on its way', async () => {
    await judge(NOON - 30, 'fail');
    expect(await answer('good', { attempt: { ...CLEAN, submissions: 2 } })).toBe('hard');
  });
});

describe('the usual time', () => {
  test('is nominal by difficulty until there are three, then the median', () => {
    expect([1, 2, 3, 4, 5].map((difficulty) => nominalMillis(difficulty) / MINUTE_MILLIS)).toEqual([5, 10, 20, 40, 60]);
    expect(usualMillis([1, 2], 2)).toBe(10 * MINUTE_MILLIS);
    expect(usualMillis([9, 1, 5], 2)).toBe(5);
    expect([medianOf([]), medianOf([4, 2])]).toEqual([null, 4]);
  });

  it('is shown on the exercise’s page, of the learner’s own passes', async () => {
    expect((await exercisePage(context, ID))?.usualMillis).toBe(10 * MINUTE_MILLIS);
    for (const [index, minutes] of [30, 10, 20].entries()) {
      await answer('good', { attempt: CLEAN, at: NOON + index, tookMillis: minutes * MINUTE_MILLIS });
    }
    await answer('again', { at: NOON + 9, tookMillis: 1 });
    expect((await exercisePage(context, ID))?.usualMillis).toBe(20 * MINUTE_MILLIS);
    expect(await answer('easy', { attempt: CLEAN, at: NOON + 10, tookMillis: 10 * MINUTE_MILLIS })).toBe('easy');
  });
});
