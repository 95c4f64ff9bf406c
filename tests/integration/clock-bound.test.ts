import { aContext } from '#tests/support/study-context.ts';
import Sqlite from 'better-sqlite3';
import { expect, it } from 'vitest';
import { DAY_MILLIS } from '#lib/base/time.ts';
import { databaseStores } from '#lib/db/stores.ts';
import { recordReviews } from '#lib/study/reviews/record-reviews.ts';
import { refoldLog } from '#lib/study/reviews/refold-log.ts';
import { assertFolded } from '#tests/support/assert-folded.ts';
import { aProfile, DEFAULT_PARAMETERS, NOON, uuid } from '#tests/support/events.ts';
import { databaseForTests } from '#tests/support/temporary-database.ts';

const database = databaseForTests();
const stores = databaseStores(database);

it('of rows from before arrivals were kept, one from the future is folded at the bound, and keeps its study day', async () => {
  await stores.learners.create(aProfile({ createdAt: NOON - DAY_MILLIS }), DEFAULT_PARAMETERS);
  const [revision] = (await stores.learners.find('local'))!.revisions;
  const future = NOON + 365 * DAY_MILLIS;
  const file = new Sqlite(database.file);
  file.prepare('UPDATE "Learner" SET "clockBoundAt" = ?').run(NOON);
  const insert = file.prepare(
    `INSERT INTO "ReviewEvent" ("id", "learnerId", "cardId", "kind", "at", "localDay", "zone", "rolloverHour", "presetRevisionId", "rating", "tookMillis", "seed")
     VALUES (?, 'local', 'activations/relu-a', 'answer', ?, ?, 'UTC', 4, ?, 'easy', 4000, 1)`,
  );
  insert.run(uuid(1), NOON - DAY_MILLIS, '2026-02-28', revision!.id);
  insert.run(uuid(2), future, '2027-03-01', revision!.id);
  file.close();

  const events = await stores.reviews.page('local', null, 9);
  expect(events).toMatchObject([
    { id: uuid(1), at: NOON - DAY_MILLIS },
    { id: uuid(2), at: NOON, claimedAt: future, localDay: '2027-03-01' },
  ]);
  await refoldLog(stores, 'local');
  const context = aContext({ stores, now: NOON + 1_000 });
  const again = { id: uuid(3), cardId: 'activations/relu-a', at: NOON + 1_000, zone: 'UTC', kind: 'forget' };
  const { states } = await recordReviews(context, [again]);
  expect(states['activations/relu-a']?.memory).toEqual({ state: 'new' });
  await assertFolded(stores, 'local');
});
