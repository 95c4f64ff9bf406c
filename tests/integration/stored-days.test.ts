import { aContext } from '#tests/support/study-context.ts';
import Sqlite from 'better-sqlite3';
import { expect, it } from 'vitest';
import { DAY_MILLIS, HOUR_MILLIS } from '#lib/base/time.ts';
import { databaseStores } from '#lib/db/stores.ts';
import { fsrs6 } from '#lib/srs/model/fsrs-6.ts';
import { currentLearner, type StudyContext } from '#lib/study/context.ts';
import { recordReviews } from '#lib/study/reviews/record-reviews.ts';
import { assertFolded } from '#tests/support/assert-folded.ts';
import { DEFAULT_PARAMETERS, NOON, uuid } from '#tests/support/events.ts';
import { databaseForTests } from '#tests/support/temporary-database.ts';

const CARD = 'activations/relu-a';
const database = databaseForTests();
const stores = databaseStores(database);
const context: StudyContext = aContext({ stores, now: NOON + 9 * DAY_MILLIS });

/** A first answer at noon of the 2nd in Kiritimati, and one a day and an hour later, on the 2nd in Honolulu. */
const TRAVEL = [
  { at: NOON + 10 * HOUR_MILLIS, zone: 'Pacific/Kiritimati', rating: 'easy' },
  { at: NOON + 35 * HOUR_MILLIS, zone: 'Pacific/Honolulu', rating: 'good' },
] as const;

it('days are counted between those that the log has stored, and a database from before is folded anew at first use', async () => {
  const events = TRAVEL.map(({ at, zone, rating }, index) => {
    const row = { id: uuid(index), cardId: CARD, at, zone, rolloverHour: 4 };
    return { ...row, kind: 'answer' as const, rating, tookMillis: 1_000, seed: 1 };
  });
  const { results, states } = await recordReviews(context, events);
  expect(results.map(({ status }) => status)).toEqual(['recorded', 'recorded']);
  const log = await stores.reviews.page('local', null, 9);
  expect(log.map(({ localDay }) => localDay)).toEqual(['2026-03-02', '2026-03-02']);
  const { first, next } = fsrs6(DEFAULT_PARAMETERS.weights);
  const sameDay = next(first('easy'), 'good', 0);
  expect(states[CARD]?.memory).toMatchObject({ stability: sameDay.stability, lastReviewDay: '2026-03-02' });

  // As it was left before days were kept with a memory: one day in Honolulu.
  const nextDay = next(first('easy'), 'good', 1);
  expect(nextDay.stability).not.toBe(sameDay.stability);
  const file = new Sqlite(database.file);
  file.prepare('UPDATE "CardMemory" SET "lastReviewDay" = NULL, "stability" = ?').run(nextDay.stability);
  file.exec('UPDATE "Learner" SET "tallyVersion" = 1');
  file.close();
  const before = await stores.snapshots.all('local');
  expect(before.get(CARD)?.memory).toMatchObject({ lastReviewDay: undefined });

  await currentLearner({ ...context });
  await assertFolded(stores, 'local');
  expect((await stores.snapshots.all('local')).get(CARD)).toEqual(states[CARD]);
});
