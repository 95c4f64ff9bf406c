import { aContext } from '#tests/support/study-context.ts';
import { knownCardId, type CardId } from '#lib/base/card-id.ts';
import { beforeEach, expect, test } from 'vitest';
import { DAY_MILLIS } from '#lib/base/time.ts';
import { NOON, uuid } from '#tests/support/events.ts';
import { SMALL_LIBRARY } from '#tests/support/small-library.ts';
import type { StudyContext } from '#lib/study/context.ts';
import { openSession } from './open-session.ts';
import { recordReviews } from '#lib/study/reviews/record-reviews.ts';
import { saveSettings } from '#lib/study/settings/settings.ts';
import { today } from '#lib/study/progress/today.ts';

const CARDS = SMALL_LIBRARY.cards.map(({ id }) => id);
const LATE = NOON + 3_000 * DAY_MILLIS;
let context: StudyContext;
let number = 0;
const answer = async (cardId: CardId, now: number): Promise<void> => {
  number += 1;
  const event = { id: uuid(number), cardId, at: now, zone: 'UTC', kind: 'answer', rating: 'easy', tookMillis: 20_000 };
  const { results } = await recordReviews({ ...context, now }, [{ ...event, seed: number } as { id: string }]);
  expect(results[0]?.status).toBe('recorded');
};
beforeEach(async () => {
  context = aContext({ now: LATE });
  for (const [index, cardId] of CARDS.entries()) {
    await answer(knownCardId(cardId), NOON);
    await answer(knownCardId(cardId), NOON + (5 + 6 * index) * DAY_MILLIS);
  }
  await saveSettings(context, { minutesPerDay: 1 });
});
const asked = async (allDue = false) =>
  (await openSession(context, { moreNew: 0, allDue })).entries.map(({ card }) => card.id);

test('the day has as many cards as its minutes, the others wait and are told, and all come when they are asked for', async () => {
  expect(await asked()).toHaveLength(3);
  expect(await today(context)).toMatchObject({ counts: { review: 3 }, minutesPerDay: 1, estimatedMinutes: 1 });
  expect((await today(context)).beyondMinutes.cards).toBeGreaterThanOrEqual(3);
  expect(await asked(true)).toEqual(expect.arrayContaining(CARDS));
});

test('what was spent today is spent', async () => {
  const [first] = await asked();
  await answer(first!, LATE);
  context = { ...context, now: LATE + 1 };
  expect(await asked()).toHaveLength(2);
});

test('nothing is moved by it', async () => {
  const before = await context.stores.snapshots.all('local');
  await asked();
  await today(context);
  expect(await context.stores.snapshots.all('local')).toEqual(before);
});
