import { aContext } from '#tests/support/study-context.ts';
import Sqlite from 'better-sqlite3';
import { expect, it } from 'vitest';
import { contentCardId } from '#lib/base/card-id.ts';
import { DAY_MILLIS } from '#lib/base/time.ts';
import { databaseStores } from '#lib/db/stores.ts';
import { restoreBackup } from '#lib/study/backup/restore-backup.ts';
import { currentLearner, type StudyContext } from '#lib/study/context.ts';
import { assertFolded } from '#tests/support/assert-folded.ts';
import { anAnswer, aProfile, DEFAULT_PARAMETERS, NOON, uuid } from '#tests/support/events.ts';
import { databaseForTests } from '#tests/support/temporary-database.ts';

const database = databaseForTests();
const stores = databaseStores(database);
const contextOf = (learnerId: string): StudyContext => aContext({ stores, learnerId, now: NOON + 9 * DAY_MILLIS });

const CARD = contentCardId('activations', 'relu-a');
const EXPORTED = NOON + 2 * DAY_MILLIS;
const FUTURE = NOON + 365 * DAY_MILLIS;
/** A backup of version 1, from before arrivals were kept: one answer as usual, one from a clock a year ahead. */
const OLD = Buffer.from(
  JSON.stringify({
    format: 'gradus-backup',
    version: 1,
    exportedAt: EXPORTED,
    learner: aProfile(),
    revisions: [
      { id: 'local/default/1', preset: 'default', number: 1, createdAt: NOON - 1, parameters: DEFAULT_PARAMETERS },
    ],
    queues: {},
    packPresets: {},
    enrolments: {},
    plans: [],
    fits: [],
    reviews: [anAnswer(1, CARD, 'good', NOON + DAY_MILLIS), anAnswer(2, CARD, 'good', FUTURE)],
    submissions: [],
  }),
);

it('of a backup from before arrivals were kept, an answer from the future is folded when the backup was made', async () => {
  expect(await restoreBackup(contextOf('new'), OLD)).toMatchObject({ ok: true });
  expect(await stores.reviews.page('new', null, 9)).toMatchObject([
    { id: uuid(1), at: NOON + DAY_MILLIS },
    { id: uuid(2), at: EXPORTED, claimedAt: FUTURE },
  ]);
  await assertFolded(stores, 'new');
  expect(await restoreBackup(contextOf('new'), OLD)).toMatchObject({
    value: { counts: { reviews: { added: 0, known: 2, conflicts: 0 } } },
  });
});

it('keeps the times of the backup where this database has an earlier bound of its own', async () => {
  await currentLearner(contextOf('older'));
  const file = new Sqlite(database.file);
  file.prepare('UPDATE "Learner" SET "clockBoundAt" = ? WHERE "id" = ?').run(NOON, 'older');
  file.close();
  expect(await restoreBackup(contextOf('older'), OLD)).toMatchObject({ ok: true });
  expect(await stores.reviews.page('older', null, 9)).toMatchObject([
    { id: uuid(1), at: NOON + DAY_MILLIS },
    { id: uuid(2), at: EXPORTED, claimedAt: FUTURE },
  ]);
  await assertFolded(stores, 'older');
});
