import { aContext } from '#tests/support/study-context.ts';
import type { CardId } from '#lib/base/card-id.ts';
import { beforeEach, expect, test } from 'vitest';
import { DAY_MILLIS, HOUR_MILLIS } from '#lib/base/time.ts';
import { libraryOf } from '#lib/study/library.ts';
import { NOON, uuid } from '#tests/support/events.ts';
import { SMALL_SHELF } from '#tests/support/small-library.ts';
import type { StudyContext } from '#lib/study/context.ts';
import { doubts } from './doubts.ts';
import { recordReviews } from '#lib/study/reviews/record-reviews.ts';

// Gelu encompasses half of relu, which has four cards.
const DOUBT = 0.5 / 4;
const [PART, WHOLE] = ['activations/relu-a', 'activations/gelu-a'] as const;
const { concepts } = SMALL_SHELF;
const gelu = { ...concepts.get('activations/gelu')!, encompasses: new Map([['activations/relu', 0.5]]) };
const library = libraryOf([{ ...SMALL_SHELF, concepts: new Map([...concepts, ['activations/gelu', gelu]]) }]);
let context: StudyContext;
let sent = 0;
beforeEach(() => {
  context = aContext({ library });
  sent = 0;
});

/** Records something about a card at a time; gives its id. */
async function record(cardId: CardId, at: number, what: object): Promise<string> {
  sent += 1;
  const event = { id: uuid(sent), cardId, at, zone: 'UTC', tookMillis: 1, seed: 1, ...what };
  const { results } = await recordReviews({ ...context, now: at }, [event]);
  expect(results.map(({ status }) => status)).toEqual(['recorded']);
  return event.id;
}
const answer = (cardId: CardId, rating: string, at: number) => record(cardId, at, { kind: 'answer', rating });

async function doubtAt(now: number, cardId: CardId): Promise<number> {
  const doubtOf = await doubts({ ...context, now });
  const state = (await context.stores.snapshots.all('local')).get(cardId);
  return state ? doubtOf({ cardId, state }) : -1;
}

test('what encompasses a card that was failed is doubtful, the card itself is not', async () => {
  await answer(WHOLE, 'easy', NOON - DAY_MILLIS);
  await answer(PART, 'easy', NOON - DAY_MILLIS);
  expect(await doubtAt(NOON, WHOLE)).toBe(0);
  await answer(PART, 'again', NOON);
  expect(await doubtAt(NOON + 1, WHOLE)).toBeCloseTo(DOUBT, 12);
  expect(await doubtAt(NOON + 1, PART)).toBe(0);
});

test('doubt lasts for seven days', async () => {
  await answer(WHOLE, 'easy', NOON - DAY_MILLIS);
  await answer(PART, 'again', NOON);
  expect(await doubtAt(NOON + 7 * DAY_MILLIS - HOUR_MILLIS, WHOLE)).toBeCloseTo(DOUBT, 12);
  expect(await doubtAt(NOON + 7 * DAY_MILLIS + HOUR_MILLIS, WHOLE)).toBe(0);
});

test('an answer to the larger thing settles it, and an undo of the failure does', async () => {
  await answer(WHOLE, 'easy', NOON - DAY_MILLIS);
  const failure = await answer(PART, 'again', NOON);
  await record(PART, NOON + 2, { kind: 'undo', undoes: failure });
  expect(await doubtAt(NOON + 3, WHOLE)).toBe(0);
  await answer(PART, 'again', NOON + HOUR_MILLIS);
  expect(await doubtAt(NOON + 2 * HOUR_MILLIS, WHOLE)).toBeCloseTo(DOUBT, 12);
  await answer(WHOLE, 'good', NOON + 3 * HOUR_MILLIS);
  expect(await doubtAt(NOON + 4 * HOUR_MILLIS, WHOLE)).toBe(0);
});

test('a card that was never answered has nothing to doubt', async () => {
  await answer(PART, 'again', NOON);
  await record(WHOLE, NOON + 1, { kind: 'suspend' });
  expect(await doubtAt(NOON + 2, WHOLE)).toBe(0);
});
