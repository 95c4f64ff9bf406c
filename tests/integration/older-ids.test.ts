import { aContext } from '#tests/support/study-context.ts';
import { exerciseCardId, type CardId } from '#lib/base/card-id.ts';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { databaseStores } from '#lib/db/stores.ts';
import { replay } from '#lib/srs/log/replay.ts';
import type { ReviewEvent } from '#lib/srs/log/review-event.ts';
import { currentLearner, type StudyContext } from '#lib/study/context.ts';
import { giveCreditBack, takeBackCredit } from '#lib/study/credit/take-back-credit.ts';
import { makePlan } from '#lib/study/plan/make-plan.ts';
import { takeBackPlan } from '#lib/study/plan/take-back-plan.ts';
import type { StoredPlan } from '#lib/study/ports/plan-store.ts';
import { foldedRecording } from '#lib/study/reviews/folded-recording.ts';
import { recordReviews } from '#lib/study/reviews/record-reviews.ts';
import { parametersIn } from '#lib/study/settings/preset-of.ts';
import { freshStores } from '#tests/contracts/open-stores.ts';
import { NOON, uuid } from '#tests/support/events.ts';
import { SMALL_LIBRARY } from '#tests/support/small-library.ts';
import { openMigrated, temporaryFolder } from '#tests/support/temporary-database.ts';

// What a learner did while the ids of consequences were still UUIDs of version 8, mixed from the source and the name: six
// cards answered (1 to 6), an exercise passed (20), passed again (21) and that undone (22), all credit taken back (50), the
// exercise passed once more (23), and an exam planned (900).
const LOG = readFileSync('tests/integration/older-ids.jsonl', 'utf8').trim().split('\n');
const EVENTS = LOG.map((line): ReviewEvent => JSON.parse(line));
const CARDS = SMALL_LIBRARY.cards.map(({ id }) => id);
const SOFTMAX = exerciseCardId('losses/softmax');
const PLAN: StoredPlan = {
  id: uuid(900),
  createdAt: NOON,
  takenBackAt: null,
  wish: {
    kind: 'exam',
    on: '2026-03-07',
    concepts: ['activations/relu', 'activations/gelu'],
    minutesPerDay: 5,
  },
  moved: 6,
};

const stores = freshStores(async () => {
  const folder = temporaryFolder();
  const database = openMigrated(join(folder.path, 'gradus.db'));
  const close = async (): Promise<void> => {
    await database.close();
    folder.remove();
  };
  return { stores: databaseStores(database), close };
});
let context: StudyContext;
beforeEach(async () => {
  context = aContext({ stores: stores(), now: NOON + 1_000 });
  const parametersOf = parametersIn(await currentLearner(context));
  const asked = { cardIds: [], eventIds: [], planId: PLAN.id };
  // What an older version folded as it wrote them; the rows themselves say no arrival.
  const arrived = EVENTS.map((event) => ({ ...event, receivedAt: event.at }));
  await stores().reviews.record('local', asked, () => ({
    ...foldedRecording(arrived, [], new Map(), parametersOf),
    append: EVENTS,
    plan: PLAN,
  }));
});

const states = async () =>
  new Map([...(await stores().snapshots.all('local'))].map(([cardId, { memory }]) => [cardId, memory]));
const logLength = async () => (await stores().reviews.page('local', null, 1_000)).length;
const undo = (number: number, undoes: number) => ({
  id: uuid(number),
  cardId: SOFTMAX,
  at: NOON + number,
  zone: 'UTC',
  kind: 'undo',
  undoes: uuid(undoes),
});
/** The states if none of these events, nor what they led to, had been. */
const statesWithout = async (...numbers: readonly number[]) => {
  const gone = new Set(numbers.map(uuid));
  const rest = EVENTS.filter(
    (event) => !gone.has(event.id) && !('sourceId' in event && gone.has(event.sourceId ?? '')),
  );
  const parametersOf = parametersIn(await currentLearner(context));
  const memoryOf = (cardId: CardId) =>
    replay(
      rest.filter((event) => event.cardId === cardId),
      parametersOf,
    ).memory;
  return new Map([...CARDS, SOFTMAX].map((cardId) => [cardId, memoryOf(cardId)]));
};

afterEach(async () => {
  const parametersOf = parametersIn(await currentLearner(context));
  const logs = await stores().reviews.logs('local', [...CARDS, SOFTMAX]);
  for (const [cardId, memory] of await states())
    expect(replay(logs.get(cardId) ?? [], parametersOf).memory).toEqual(memory);
});

it('the ids in this log are of the older kind', () => {
  const derived = EVENTS.filter((event) => 'sourceId' in event);
  expect(derived).toHaveLength(42);
  for (const { id } of derived) expect(id[14]).toBe('8');
});

it('credit that was taken back then can be given back now, whole and once', async () => {
  expect(await giveCreditBack(context, uuid(50))).toEqual({ ok: true, value: { credits: 12, cards: 4 } });
  expect(await states()).toEqual(await statesWithout(50));
  expect(await giveCreditBack(context, uuid(50))).toEqual({ ok: true, value: { credits: 0, cards: 0 } });
});

it('taking credit back that was asked for then and is sent again now takes nothing twice', async () => {
  const before = await states();
  expect(await takeBackCredit(context, uuid(50), { cardId: null })).toEqual({ credits: 0, cards: 0 });
  expect(await states()).toEqual(before);
});

it('an answer of then, sent again, credits nothing twice', async () => {
  const length = await logLength();
  const sent = { id: uuid(23), cardId: SOFTMAX, at: NOON - 500, zone: 'UTC', kind: 'answer', rating: 'easy' };
  const { results } = await recordReviews(context, [{ ...sent, tookMillis: 2_000, seed: 1 } as { id: string }]);
  expect(results).toEqual([{ id: uuid(23), status: 'duplicate' }]);
  expect(await logLength()).toBe(length);
});

it('an answer of then that is undone now takes its credit with it, and brings it back', async () => {
  const before = await states();
  await recordReviews(context, [undo(60, 23)]);
  expect(await states()).toEqual(await statesWithout(23));
  await recordReviews(context, [undo(61, 60)]);
  expect(await states()).toEqual(before);
});

it('an undo of then that is undone now brings the credit back', async () => {
  await recordReviews(context, [undo(60, 22)]);
  expect(await states()).toEqual(await statesWithout(22));
});

it('a plan that was made then and is sent again now is one plan, and is taken back whole', async () => {
  const length = await logLength();
  expect(await makePlan(context, PLAN.id, PLAN.wish)).toEqual({ ok: true, value: PLAN });
  expect(await logLength()).toBe(length);
  expect(await takeBackPlan(context, PLAN.id)).toEqual({ ok: true, value: { restored: 6, answered: 0 } });
  expect(await states()).toEqual(await statesWithout(900));
});
