import { aContext } from '#tests/support/study-context.ts';
import { knownCardId, type CardId } from '#lib/base/card-id.ts';
import { beforeEach, expect, test } from 'vitest';
import { DAY_MILLIS } from '#lib/base/time.ts';
import { libraryOf } from '#lib/study/library.ts';
import { NOON, uuid } from '#tests/support/events.ts';
import { SMALL_SHELF } from '#tests/support/small-library.ts';
import { conceptPage } from '#lib/study/concepts/concept-page.ts';
import type { StudyContext } from '#lib/study/context.ts';
import { listConcepts } from '#lib/study/concepts/list-concepts.ts';
import { openConcept } from '#lib/study/concepts/open-concept.ts';
import { openSession } from './open-session.ts';
import { recordReviews } from '#lib/study/reviews/record-reviews.ts';
import { saveHabits } from '#lib/study/settings/study-habits.ts';
import { todaysQueue } from './todays-queue.ts';
import { whyNotYet } from '#lib/study/concepts/why-not-yet.ts';

const [RELU, GELU] = ['activations/relu', 'activations/gelu'] as const;
let context: StudyContext;
let sent = 0;
beforeEach(() => {
  context = aContext();
  sent = 0;
});

/** Answers a card so many days before now. */
async function answered(cardId: CardId, rating: string, daysAgo: number): Promise<void> {
  sent += 1;
  const at = NOON - daysAgo * DAY_MILLIS + sent;
  const row = { id: uuid(sent), cardId, kind: 'answer', rating, at, zone: 'UTC', tookMillis: 1, seed: 1 };
  const { results } = await recordReviews({ ...context, now: NOON + 60_000 }, [row]);
  expect(results.map(({ status }) => status)).toEqual(['recorded']);
}
const statusOf = async (conceptId: string) => {
  const concepts = (await listConcepts(context)).flatMap((pack) => pack.concepts);
  const found = concepts.find(({ id }) => id === conceptId)!;
  return [found.status, found.isNext];
};
const queued = async (conceptId: string) =>
  (await todaysQueue(context)).places.filter(({ card }) => card.conceptId === conceptId).length;

test('the next concept is the first that is open and not begun, of packs that are studied', async () => {
  expect(await statusOf(RELU)).toEqual(['new', true]);
  expect(await statusOf(GELU)).toEqual(['locked', false]);
  await context.stores.enrolments.choose('local', 'content/activations', false, NOON);
  expect(await statusOf(RELU)).toEqual(['new', false]);
});

test('a locked concept that was opened anyway enters the queue, and leaves it when it is to wait again', async () => {
  expect(await queued(GELU)).toBe(0);
  expect(await openConcept(context, GELU, true)).toMatchObject({ ok: true });
  expect(await queued(GELU)).toBeGreaterThan(0);
  expect(await statusOf(GELU)).toEqual(['new', false]);
  expect((await conceptPage(context, GELU))?.isOpened).toBe(true);
  expect(await whyNotYet(context, GELU)).toMatchObject({ ok: true, value: [{ key: 'open' }] });
  const { entries } = await openSession(context);
  expect(entries.find(({ card }) => card.conceptId === GELU)?.because).toBe('opened');
  expect(entries.find(({ card }) => card.conceptId === RELU)?.because).toBeUndefined();
  await openConcept(context, GELU, false);
  expect(await queued(GELU)).toBe(0);
  expect(await openConcept(context, 'no/such', true)).toMatchObject({ ok: false, problem: 'unknown-concept' });
});

test('who waits for nothing finds every concept open', async () => {
  await saveHabits(context, { prerequisites: false });
  expect(await statusOf(GELU)).toEqual(['new', false]);
  expect(await queued(GELU)).toBeGreaterThan(0);
});

test('a locked concept says how far each need is', async () => {
  await answered('activations/relu-a', 'easy', 1);
  const page = await conceptPage(context, GELU);
  expect(page?.needStates).toEqual([{ id: RELU, recall: null, graduated: 1, cards: 4, isBegun: true }]);
});

test('the ledger of a concept names the exercise, its credit, and what it put off', async () => {
  await answered('activations/relu-a', 'easy', 12);
  await answered('exercise:losses/softmax', 'good', 3);
  const { credit } = (await conceptPage(context, RELU))!;
  expect(credit.entries).toHaveLength(1);
  expect(credit.entries[0]).toMatchObject({
    credit: 0.4,
    cards: 1,
    source: { kind: 'exercise', path: '/exercises/losses/softmax', title: { en: 'Softmax' } },
  });
  expect(credit.entries[0]!.laterDays).toBeGreaterThan(0);
  expect(credit.notDue).toBe(1);
  expect((await conceptPage(context, GELU))?.credit).toEqual({ entries: [], notDue: 0 });
});

test('of cards due on one day, one that encompasses what was forgotten is asked first', async () => {
  const { concepts } = SMALL_SHELF;
  const gelu = { ...concepts.get(GELU)!, encompasses: new Map([[RELU, 1]]) };
  const library = libraryOf([{ ...SMALL_SHELF, concepts: new Map([...concepts, [GELU, gelu]]) }]);
  context = { ...context, library };
  const due = ['activations/relu-b', 'activations/relu-c', 'activations/gelu-a'];
  for (const cardId of due) await answered(knownCardId(cardId), 'easy', 8);
  await answered('activations/relu-a', 'easy', 30);
  await answered('activations/relu-a', 'again', 2);
  const { places } = await todaysQueue(context);
  const first = places.find(({ card }) => due.includes(card.cardId));
  expect(first?.card.cardId).toBe('activations/gelu-a');
  const { entries } = await openSession(context);
  expect(entries.filter(({ because }) => because === 'doubtful').map(({ card }) => card.id)).toEqual([
    'activations/gelu-a',
  ]);
  await answered('activations/gelu-a', 'good', 1);
  const after = (await todaysQueue(context)).places.map(({ card }) => card.cardId);
  expect(after).not.toContain('activations/gelu-a');
});
