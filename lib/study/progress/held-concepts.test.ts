import { beforeEach, expect, test } from 'vitest';
import { DAY_MILLIS } from '#lib/base/time.ts';
import type { StudyContext } from '#lib/study/context.ts';
import { recordReviews } from '#lib/study/reviews/record-reviews.ts';
import { NOON, uuid } from '#tests/support/events.ts';
import { aContext } from '#tests/support/study-context.ts';
import { progress } from './progress.ts';

let context: StudyContext;
beforeEach(() => {
  context = aContext();
});
const RELU = ['relu-a', 'relu-b', 'relu-c', 'relu-d'].map((card) => `activations/${card}`);
const answers = (daysAgo: readonly number[]) =>
  daysAgo.map((days, index) => ({
    id: uuid(index + 1),
    cardId: RELU[index]!,
    kind: 'answer',
    rating: 'easy',
    at: NOON - days * DAY_MILLIS - 60_000,
    zone: 'UTC',
    tookMillis: 3_000,
    seed: 5,
  }));

test('before the first answer nothing is begun, and there is no stair', async () => {
  const { held } = await progress(context);
  expect(held).toMatchObject({ held: 0, begun: 0, lately: 0, stair: [], packs: [] });
  expect(held.of).toBeGreaterThan(0);
});

test('a concept is held once all its cards are, from the day on which the last of them was met', async () => {
  await recordReviews(context, answers([3, 3, 2]));
  expect((await progress(context)).held).toMatchObject({ held: 0, begun: 1, stair: [] });
  await recordReviews(context, answers([3, 3, 2, 1]).slice(3));
  const { held, today } = await progress(context);
  expect(held).toMatchObject({ held: 1, begun: 1, lately: 1, stair: [{ held: 1 }] });
  expect(held.stair[0]!.day < today).toBe(true);
  expect(held.packs).toMatchObject([{ id: 'activations', held: 1 }]);
  expect(held.packs[0]!.recall).toBeGreaterThan(0.85);
});
