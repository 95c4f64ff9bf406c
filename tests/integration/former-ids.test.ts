import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { contentCardId, type CardId } from '#lib/base/card-id.ts';
import { DAY_MILLIS } from '#lib/base/time.ts';
import { databaseStores } from '#lib/db/stores.ts';
import type { Shelf } from '#lib/packs/shelf.ts';
import { currentLearner, type StudyContext } from '#lib/study/context.ts';
import { withFormerIds } from '#lib/study/former/former-stores.ts';
import { libraryOf } from '#lib/study/library.ts';
import { learntAnswers } from '#lib/study/memory-model/learnt-answers.ts';
import type { Stores } from '#lib/study/ports/stores.ts';
import { doneToday } from '#lib/study/progress/day-done.ts';
import { recordReviews } from '#lib/study/reviews/record-reviews.ts';
import { assertFolded } from '#tests/support/assert-folded.ts';
import { NOON, uuid } from '#tests/support/events.ts';
import { SMALL_SHELF } from '#tests/support/small-library.ts';
import { memoryStores } from '#tests/support/stores/memory-stores.ts';
import { aContext } from '#tests/support/study-context.ts';
import { openMigrated, temporaryFolder } from '#tests/support/temporary-database.ts';

const WAS = contentCardId('activations', 'relu-a');
const NOW = contentCardId('optimizers', 'relu-a');
const OTHER = contentCardId('activations', 'relu-b');

/** The small shelf after one of its cards has moved to another pack. */
const MOVED: Shelf = {
  ...SMALL_SHELF,
  concepts: new Map(
    [...SMALL_SHELF.concepts].map(([id, concept]) => [
      id,
      { ...concept, cards: concept.cards.map((card) => (card === WAS ? NOW : card)) },
    ]),
  ),
  cards: new Map([...SMALL_SHELF.cards].map(([id, card]) => (id === WAS ? [NOW, { ...card, id: NOW }] : [id, card]))),
  formerCards: new Map([[WAS, NOW]]),
};

const before = libraryOf([SMALL_SHELF]);
const after = libraryOf([MOVED]);
/** As if the card had always been called as it is now. */
const always = libraryOf([{ ...MOVED, formerCards: new Map() }]);

type Kept = { readonly stores: Stores; readonly close: () => Promise<void> };
const inMemory = async (): Promise<Kept> => ({ stores: memoryStores(), close: async () => undefined });
const inSqlite = async (): Promise<Kept> => {
  const folder = temporaryFolder();
  const database = openMigrated(join(folder.path, 'gradus.db'));
  const close = async () => {
    await database.close();
    folder.remove();
  };
  return { stores: databaseStores(database), close };
};

const act = fc.oneof(
  {
    weight: 5,
    arbitrary: fc.record({
      kind: fc.constant('answer' as const),
      rating: fc.constantFrom('again', 'hard', 'good', 'easy'),
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({ kind: fc.constantFrom('forget' as const, 'suspend' as const, 'unsuspend' as const) }),
  },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('undo' as const), back: fc.nat(3) }) },
);
const history = fc.array(fc.record({ act, other: fc.boolean(), oldPage: fc.boolean() }), {
  minLength: 2,
  maxLength: 14,
});
type History = typeof history extends fc.Arbitrary<infer Value> ? Value : never;

/** The events of a history; each card is called by `nameOf`. */
function eventsOf(acts: History, nameOf: (index: number) => CardId) {
  return acts.map(({ act, other }, index) => {
    const common = {
      id: uuid(index + 1),
      cardId: other ? OTHER : nameOf(index),
      at: NOON + index * DAY_MILLIS,
      zone: 'UTC',
    };
    if (act.kind === 'answer') return { ...common, ...act, tookMillis: 2_000, seed: 5, rolloverHour: 4 };
    if (act.kind === 'undo')
      return { ...common, kind: 'undo', undoes: uuid(Math.max(1, index - act.back)), rolloverHour: 4 };
    return { ...common, ...act, rolloverHour: 4 };
  });
}

async function record(context: StudyContext, events: ReturnType<typeof eventsOf>): Promise<readonly string[]> {
  const statuses: string[] = [];
  for (const event of events) {
    const { results } = await recordReviews({ ...context, now: event.at + 1_000 }, [event]);
    statuses.push(...results.map(({ status }) => status));
  }
  return statuses;
}

async function holds(open: () => Promise<Kept>, acts: History, split: number): Promise<void> {
  const [moved, control] = [await open(), await open()];
  try {
    const ago = aContext({ stores: moved.stores, library: before });
    // A library of its own: what was settled is remembered by library.
    const library = libraryOf([MOVED]);
    const then = aContext({ stores: withFormerIds(moved.stores, library.formerCards), library });
    const asEver = aContext({ stores: control.stores, library: always });
    // A page that was open meanwhile still calls the card as it was called.
    const events = eventsOf(acts, (index) => (index < split || acts[index]!.oldPage ? WAS : NOW));
    const said = [...(await record(ago, events.slice(0, split))), ...(await record(then, events.slice(split)))];
    expect(said).toEqual(
      await record(
        asEver,
        eventsOf(acts, () => NOW),
      ),
    );

    await currentLearner({ ...then });
    expect(await then.stores.snapshots.all('local')).toEqual(await asEver.stores.snapshots.all('local'));
    expect(await then.stores.tallies.all('local')).toEqual(await asEver.stores.tallies.all('local'));
    expect(await then.stores.reviews.cardIds('local')).toEqual(await asEver.stores.reviews.cardIds('local'));
    for (const event of events) {
      const done = async (context: StudyContext) => {
        const that = { ...context, now: event.at };
        return doneToday(that, await currentLearner(that), () => null);
      };
      expect(await done(then)).toEqual(await done(asEver));
    }
    const learnt = async (context: StudyContext) => (await learntAnswers(context)).answers.grades.toSorted();
    expect(await learnt(then)).toEqual(await learnt(asEver));
    await assertFolded(then.stores, 'local');
    // The log is as it was.
    const first = new Set(events.slice(0, split).map(({ id }) => id));
    const log = (await moved.stores.reviews.page('local', null, 99)).filter(({ id }) => first.has(id));
    expect(log.filter(({ cardId }) => cardId === NOW)).toEqual([]);
  } finally {
    await moved.close();
    await control.close();
  }
}

describe.each([
  { name: 'in memory', open: inMemory, runs: 150 },
  { name: 'in a SQLite file', open: inSqlite, runs: 5 },
])('a card that moved to another pack, $name', ({ open, runs }) => {
  it('has one history: what came before counts as if it had always been called so', async () => {
    await fc.assert(
      fc.asyncProperty(history, fc.nat(14), (acts, split) => holds(open, acts, Math.min(split, acts.length))),
      { numRuns: runs },
    );
  }, 120_000);

  it('is found by the id that it had', async () => {
    expect(after.card(WAS)).toBe(after.card(NOW));
    expect(after.card(WAS)?.id).toBe(NOW);
  });
});
