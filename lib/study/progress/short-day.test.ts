import { beforeEach, expect, test } from 'vitest';
import { knownCardId } from '#lib/base/card-id.ts';
import type { StudyContext } from '#lib/study/context.ts';
import { recordReviews } from '#lib/study/reviews/record-reviews.ts';
import { savePreset } from '#lib/study/settings/presets.ts';
import { saveHabits } from '#lib/study/settings/study-habits.ts';
import { saveSettings } from '#lib/study/settings/settings.ts';
import { todaysQueue } from '#lib/study/session/todays-queue.ts';
import { NOON, uuid } from '#tests/support/events.ts';
import { aContext } from '#tests/support/study-context.ts';
import { shortDay } from './short-day.ts';

let context: StudyContext;
beforeEach(() => {
  context = aContext();
});
const reason = async (): Promise<string | null> =>
  shortDay(await todaysQueue(context), context.library)?.reason ?? null;

test('a day is not short that has all the new cards that the learner wants', async () => {
  await saveSettings(context, { newPerDay: 4 });
  expect(await reason()).toBeNull();
  await saveSettings(context, { newPerDay: 0 });
  expect(await reason()).toBeNull();
});

test('what is left builds on something that is not learnt', async () => {
  expect(await reason()).toBe('need');
});

test('siblings wait for tomorrow, or a preset allows no more', async () => {
  await savePreset(context, 'default', { newPerConceptPerDay: 1 });
  expect(await reason()).toBe('siblings');
  await savePreset(context, 'default', { newPerConceptPerDay: null, newPerDay: 2 });
  expect(await reason()).toBe('preset');
});

test('the minutes a day are full', async () => {
  await saveHabits(context, { prerequisites: false });
  await saveSettings(context, { minutesPerDay: 1 });
  expect(await reason()).toBe('minutes');
});

test('every card has been met', async () => {
  const ids = ['relu-a', 'relu-b', 'relu-c', 'relu-d', 'gelu-a', 'gelu-b'].map((name) => `activations/${name}`);
  const cards = [...ids, 'exercise:losses/softmax'].map((id) => knownCardId(id));
  const row = { kind: 'answer', rating: 'easy', at: NOON - 1_000, zone: 'UTC', tookMillis: 1, seed: 1 };
  await recordReviews(
    context,
    cards.map((cardId, index) => ({ ...row, id: uuid(index), cardId })),
  );
  expect(await reason()).toBe('allMet');
});
