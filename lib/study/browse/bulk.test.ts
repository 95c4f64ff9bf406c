import { beforeEach, describe, expect, it } from 'vitest';
import { NOON, uuid } from '#tests/support/events.ts';
import { assertFolded } from '#tests/support/assert-folded.ts';
import { SMALL_LIBRARY } from '#tests/support/small-library.ts';
import { aContext } from '#tests/support/study-context.ts';
import { WIDE_LIBRARY } from '#tests/support/wide-library.ts';
import type { StudyContext } from '#lib/study/context.ts';
import { recordReviews } from '#lib/study/reviews/record-reviews.ts';
import { bulkOf, undoneBulk, BULK_NAMES, type BulkWish } from './bulk.ts';
import { cardRows } from './card-rows.ts';
import type { CardRow } from './card-row.ts';

const IDS = WIDE_LIBRARY.concepts.flatMap(({ cards }) => cards).slice(0, 4);
const wishOf = (name: BulkWish['name']): BulkWish => (name === 'setDue' ? { name, days: 3 } : { name });

let context: StudyContext;
let next = 100;
const moment = (at: number) => ({ at, zone: 'UTC', rolloverHour: 4, newId: () => uuid((next += 1)) });
const rows = async (): Promise<readonly CardRow[]> => {
  const { rows: all } = await cardRows({ ...context }, 'en');
  return IDS.map((id) => all.find((row) => row.id === id)!);
};

// A new card that took credit, one in review, one that is suspended and buried, one that was forgotten once.
beforeEach(async () => {
  context = aContext({ library: WIDE_LIBRARY, now: NOON + 20_000 });
  const event = (number: number, card: number, what: object) => ({
    id: uuid(number),
    cardId: IDS[card]!,
    at: NOON + number,
    zone: 'UTC',
    ...what,
  });
  const answer = { kind: 'answer', rating: 'easy', tookMillis: 900, seed: 1 };
  await recordReviews({ ...context }, [
    event(1, 1, answer),
    event(2, 2, answer),
    event(3, 2, { kind: 'suspend' }),
    event(4, 2, { kind: 'bury' }),
    event(5, 3, { kind: 'suspend' }),
  ]);
});

describe('what is done to many cards at once', () => {
  it.each(BULK_NAMES)(
    '%s: the rows are at once what the log makes of them, and as before when it is undone',
    async (name) => {
      const before = await rows();
      const bulk = bulkOf(before, wishOf(name), moment(NOON + 10_000));
      const { results } = await recordReviews({ ...context }, bulk.events);
      expect(results.map(({ status }) => status)).toEqual(bulk.events.map(() => 'recorded'));
      const after = await rows();
      const expected = new Map(bulk.after.map((row) => [row.id, row]));
      for (const row of after) expect(row, row.id).toEqual(asTold(expected.get(row.id) ?? row, row));
      expect(after.filter((row, index) => JSON.stringify(row) !== JSON.stringify(before[index])).length).toBe(
        bulk.before.length,
      );
      await assertFolded(context.stores, 'local');

      const undo = undoneBulk(bulk, moment(NOON + 11_000));
      expect(undo).toHaveLength(bulk.events.length);
      await recordReviews({ ...context }, undo);
      expect(await rows()).toEqual(before);
      await assertFolded(context.stores, 'local');
    },
  );

  it('leaves out the cards to which it would do nothing', async () => {
    const all = await rows();
    const touched = (name: BulkWish['name']) =>
      bulkOf(all, wishOf(name), moment(NOON)).before.map(({ id }) => IDS.indexOf(id));
    expect(Object.fromEntries(BULK_NAMES.map((name) => [name, touched(name)]))).toEqual({
      suspend: [0, 1],
      restore: [2, 3],
      bury: [0, 1, 3],
      setDue: [0, 1, 2, 3],
      forget: [1, 2],
      front: [0, 3],
      back: [0, 3],
    });
  });

  it('is done to a card that no pack has any more as well, since its log is there', async () => {
    const elsewhere = { ...context, library: SMALL_LIBRARY };
    const { rows: all } = await cardRows(elsewhere, 'en');
    const gone = all.filter(({ kind }) => kind === undefined);
    expect(gone.map(({ id, line, suspended }) => [id, line, suspended === true])).toEqual(
      IDS.map((id, index) => [id, id, index > 1]),
    );
    const { events } = bulkOf(gone, { name: 'restore' }, moment(NOON + 9_000));
    const { results } = await recordReviews({ ...elsewhere }, events);
    expect(results.map(({ status }) => status)).toEqual(['recorded', 'recorded', 'recorded']);
    const { rows: after } = await cardRows({ ...elsewhere }, 'en');
    expect(after.filter(({ suspended, buriedUntil }) => suspended || buriedUntil)).toEqual([]);
  });
});

/** What only the model knows is taken from the row that was told. */
function asTold(expected: CardRow, told: CardRow): CardRow {
  const known = { stability: told.stability, difficulty: told.difficulty };
  return Object.fromEntries(
    Object.entries({ ...expected, ...known }).filter(([, value]) => value !== undefined),
  ) as CardRow;
}
