import { localLearner } from '#lib/auth/learner.ts';
import { openDatabase } from '#lib/db/client.ts';
import { migrateDatabase } from '#lib/db/migrate.ts';
import { readMigrations } from '#lib/db/migrations.ts';
import { databaseProblemOf, type DatabaseProblem } from '#lib/db/problem.ts';
import { databaseStores } from '#lib/db/stores.ts';
import { environment } from '#lib/env.ts';
import { errorText } from '#lib/i18n/error-text.ts';
import { tallyLog } from '#lib/study/reviews/refold-log.ts';

const PROGRESS_CARDS = 10_000;

// Brings the database up to date. A database that cannot be used is left as it is, and said so.
const { databaseFile, migrationsRoot, locale } = environment();
const migrated = migrateDatabase(databaseFile, readMigrations(migrationsRoot), Date.now());
if (!migrated.ok) refuse(migrated.problem);
if (migrated.value.length > 0) console.log(`✓ ${databaseFile}: ${migrated.value.join(', ')}`);

// What is kept of a log that is older than its tallies is made now, not while the first page waits.
const database = openDatabase(databaseFile);
try {
  const { cards } = await tallyLog(databaseStores(database), localLearner(), (done, all) => {
    if (done % PROGRESS_CARDS === 0 && done > 0) console.log(`  ${done} of ${all} cards folded from their logs`);
  });
  if (cards > 0) console.log(`✓ ${cards} cards folded from their logs`);
} catch (error) {
  const problem = databaseProblemOf(error, databaseFile);
  if (!problem) throw error;
  refuse(problem);
} finally {
  await database.close();
}

function refuse({ kind, file, detail }: DatabaseProblem): never {
  const { message, fix } = errorText(locale, `database.${kind}`, { file, detail });
  console.error(`✗ ${message}\n  ${fix}`);
  process.exit(1);
}
