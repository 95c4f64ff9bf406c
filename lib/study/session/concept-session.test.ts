import { aContext } from '#tests/support/study-context.ts';
import { beforeEach, expect, test } from 'vitest';
import { NOON, uuid } from '#tests/support/events.ts';
import { conceptSession } from './concept-session.ts';
import type { StudyContext } from '#lib/study/context.ts';
import { openSession } from './open-session.ts';
import { saveSettings } from '#lib/study/settings/settings.ts';
import { recordReviews } from '#lib/study/reviews/record-reviews.ts';

let context: StudyContext;
beforeEach(() => {
  context = aContext();
});
const asked = async (conceptId: string) =>
  (await conceptSession(context, conceptId)).entries.map(({ card }) => card.id);

test('a concept is asked as a whole, beyond the new cards of a day', async () => {
  await saveSettings(context, { newPerDay: 2 });
  expect((await openSession(context)).entries).toHaveLength(2);
  expect(await asked('activations/relu')).toEqual(
    ['relu-a', 'relu-b', 'relu-c', 'relu-d'].map((id) => `activations/${id}`),
  );
});

test('a concept that is still locked is asked all the same', async () => {
  expect(await asked('activations/gelu')).toEqual(['activations/gelu-a', 'activations/gelu-b']);
});

test('a card that is not due is left in peace', async () => {
  const answer = { id: uuid(1), cardId: 'activations/gelu-a', kind: 'answer', rating: 'easy' };
  const moment = { at: NOON - 1_000, zone: 'UTC', tookMillis: 3_000, seed: 5 };
  await recordReviews(context, [{ ...answer, ...moment }]);
  expect(await asked('activations/gelu')).toEqual(['activations/gelu-b']);
});

test('a concept that no pack has is an empty session', async () => {
  expect(await asked('activations/none')).toEqual([]);
});
