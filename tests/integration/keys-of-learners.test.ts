import { join } from 'node:path';
import Sqlite from 'better-sqlite3';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { migrateDatabase } from '#lib/db/migrate.ts';
import { openDatabase } from '#lib/db/client.ts';
import { databaseStores } from '#lib/db/stores.ts';
import { NOON } from '#tests/support/events.ts';
import { MIGRATIONS, temporaryFolder } from '#tests/support/temporary-database.ts';

const BEFORE = MIGRATIONS.filter(({ name }) => name < '20261128164500');
let folder: ReturnType<typeof temporaryFolder>;
beforeEach(() => {
  folder = temporaryFolder();
});
afterEach(() => folder.remove());

it('a database from when ids were everybody’s keeps every row, and its log stays append-only', async () => {
  const file = join(folder.path, 'gradus.db');
  expect(migrateDatabase(file, BEFORE, NOON).ok).toBe(true);
  const old = new Sqlite(file);
  old.exec(`
    INSERT INTO "Learner" ("id", "createdAt", "rolloverHour", "newPerDay", "reviewsPerDay", "minutesPerDay") VALUES ('local', ${NOON}, 4, 20, 200, 20);
    INSERT INTO "Preset" ("id", "learnerId", "name") VALUES ('local/default', 'local', 'default');
    INSERT INTO "PresetRevision" ("id", "presetId", "number", "parameters", "createdAt") VALUES ('local/default/1', 'local/default', 1, '{}', ${NOON});
    INSERT INTO "ReviewEvent" ("id", "learnerId", "cardId", "kind", "at", "localDay", "zone", "rolloverHour", "presetRevisionId", "rating", "tookMillis", "seed")
      VALUES ('e1', 'local', 'a/x', 'answer', ${NOON}, '2026-03-01', 'UTC', 4, 'local/default/1', 'good', 4000, 7);
    INSERT INTO "Submission" ("id", "learnerId", "exerciseId", "at", "verdict", "source", "report") VALUES ('s1', 'local', 'a/e', ${NOON}, 'pass', 'x', '{}');
    INSERT INTO "Plan" ("id", "learnerId", "createdAt", "wish", "moved") VALUES ('p1', 'local', ${NOON}, '{}', 3);
  `);
  old.close();

  expect(migrateDatabase(file, MIGRATIONS, NOON).ok).toBe(true);
  const database = openDatabase(file);
  const stores = databaseStores(database);
  expect(await stores.reviews.page('local', null, 9)).toMatchObject([
    { id: 'e1', cardId: 'a/x', kind: 'answer', rating: 'good', at: NOON, seed: 7 },
  ]);
  expect(await stores.submissions.ids('local')).toEqual(['s1']);
  expect(await stores.plans.all('local')).toMatchObject([{ id: 'p1', moved: 3 }]);
  await database.close();
  const now = new Sqlite(file);
  expect(() => now.exec('UPDATE "ReviewEvent" SET "rating" = \'again\'')).toThrow(/append-only/u);
  expect(() => now.exec('DELETE FROM "ReviewEvent"')).toThrow(/append-only/u);
  now.close();
});
