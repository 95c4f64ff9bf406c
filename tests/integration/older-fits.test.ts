import Sqlite from 'better-sqlite3';
import { expect, it } from 'vitest';
import { databaseStores } from '#lib/db/stores.ts';
import { aProfile, DEFAULT_PARAMETERS, NOON } from '#tests/support/events.ts';
import { databaseForTests } from '#tests/support/temporary-database.ts';

const database = databaseForTests();
const stores = databaseStores(database);

it('a fit that was kept when predictions had another name is read', async () => {
  await stores.learners.create(aProfile({ id: 'local' }), DEFAULT_PARAMETERS);
  const record = { cause: 'asked', heldOut: { calibration: { before: [{ reviews: 3, foretold: 0.9, recalled: 1 }] } } };
  const file = new Sqlite(database.file);
  file
    .prepare('INSERT INTO "ModelFit" ("learnerId", "number", "at", "record") VALUES (?, ?, ?, ?)')
    .run('local', 1, NOON, JSON.stringify(record));
  file.close();
  const kept = await stores.fits.find('local', 1);
  expect(kept?.heldOut?.calibration.before).toEqual([{ reviews: 3, predicted: 0.9, recalled: 1 }]);
});
