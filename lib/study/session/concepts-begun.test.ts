import { beforeEach, expect, test } from 'vitest';
import { knownCardId } from '#lib/base/card-id.ts';
import type { StudyContext } from '#lib/study/context.ts';
import { recordReviews } from '#lib/study/reviews/record-reviews.ts';
import { NOON, uuid } from '#tests/support/events.ts';
import { aContext } from '#tests/support/study-context.ts';
import { conceptSession } from './concept-session.ts';
import { openSession } from './open-session.ts';

let context: StudyContext;
beforeEach(() => {
  context = aContext();
});

test('a session brings the notes of the concepts that it begins, and says before which cards they come', async () => {
  const { entries, notes } = await openSession(context);
  expect(entries.every(({ teaches, seconds }) => teaches === true && seconds === 12)).toBe(true);
  expect(notes).toMatchObject({ 'activations/relu': { title: { en: 'ReLU' }, minutes: 1, explorer: null } });
});

test('a concept that was begun is not taught again, nor one that its own page sent here', async () => {
  expect((await conceptSession(context, 'activations/relu')).entries.some(({ teaches }) => teaches)).toBe(false);
  const row = { kind: 'answer', rating: 'good', at: NOON - 1_000, zone: 'UTC', tookMillis: 1, seed: 1 };
  const event = { ...row, id: uuid(1), cardId: knownCardId('activations/relu-a') };
  await recordReviews(context, [event]);
  const { entries, notes } = await openSession(context);
  expect(entries.filter(({ reason }) => reason === 'new')).toHaveLength(3);
  expect(entries.some(({ teaches }) => teaches)).toBe(false);
  expect(notes).toBeUndefined();
});
