import { beforeEach, expect, test } from 'vitest';
import { DAY_MILLIS } from '#lib/base/time.ts';
import type { StudyContext } from '#lib/study/context.ts';
import { recordReviews } from '#lib/study/reviews/record-reviews.ts';
import { savePreset } from '#lib/study/settings/presets.ts';
import { NOON, uuid } from '#tests/support/events.ts';
import { aContext } from '#tests/support/study-context.ts';
import { today } from './today.ts';

let context: StudyContext;
let number = 0;
beforeEach(async () => {
  context = aContext();
  number = 0;
  await savePreset(context, 'default', { newPerConceptPerDay: 4, reviewsPerConceptPerDay: 9 });
});
const at = (now: number): StudyContext => ({ ...context, now });
const press = async (now: number, card: string, rating: string): Promise<void> => {
  number += 1;
  const answer = { id: uuid(number), cardId: `activations/${card}`, kind: 'answer', rating, at: now, zone: 'UTC' };
  const event = { ...answer, tookMillis: 3_000, seed: 1 };
  const { results } = await recordReviews(at(now), [event]);
  expect(results.map(({ status }) => status)).toEqual(['recorded']);
};
const states = async (now: number) => (await today(at(now))).steps.map(({ state }) => state);

test('a step is new before its first answer and done after it; the rest keep their order', async () => {
  const before = await states(NOON);
  expect(new Set(before)).toEqual(new Set(['new']));
  await press(NOON, 'relu-a', 'easy');
  expect(await states(NOON + 60_000)).toEqual(['done', ...before.slice(1)]);
  const [step] = (await today(at(NOON + 60_000))).steps;
  expect(step).toMatchObject({ pack: 'activations', isExercise: false, title: { en: expect.any(String) } });
});

test('a card that comes again today is one step, still to come', async () => {
  const before = await states(NOON);
  await press(NOON, 'relu-a', 'again');
  const after = await states(NOON + 120_000);
  expect(after).toHaveLength(before.length);
  expect(after).not.toContain('done');
  expect(after).toContain('keep');
});

test('the concepts with reviews due are told weakest first, with the recall of now', async () => {
  await press(NOON - 60 * DAY_MILLIS, 'relu-a', 'good');
  await press(NOON - 50 * DAY_MILLIS, 'relu-a', 'good');
  expect((await today(at(NOON - 50 * DAY_MILLIS + 60_000))).slipping).toEqual([]);
  const { slipping } = await today(at(NOON + 90 * DAY_MILLIS));
  expect(slipping).toMatchObject([{ id: 'activations/relu', pack: 'activations' }]);
  expect(slipping[0]!.recall).toBeGreaterThan(0);
  expect(slipping[0]!.recall).toBeLessThan(0.9);
});
