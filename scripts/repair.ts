import { existsSync } from 'node:fs';
import { localLearner } from '#lib/auth/learner.ts';
import { openMigrated } from '#lib/db/open-migrated.ts';
import { databaseProblemOf, type DatabaseProblem } from '#lib/db/problem.ts';
import { databaseStores } from '#lib/db/stores.ts';
import { environment } from '#lib/env.ts';
import { errorText } from '#lib/i18n/error-text.ts';
import { refoldLog } from '#lib/study/reviews/refold-log.ts';

// npm run repair: makes every snapshot and every tally the fold of the log again. Safe while the app runs.
const { databaseFile, migrationsRoot, locale } = environment();
if (!existsSync(databaseFile)) {
  console.log(`There is no database at ${databaseFile}: nothing to repair.`);
  process.exit(0);
}
const opened = openMigrated(databaseFile, migrationsRoot, Date.now());
if (!opened.ok) refuse(opened.problem);
try {
  const { cards, repaired, repairedDays } = await refoldLog(databaseStores(opened.value), localLearner());
  for (const place of [...repaired, ...repairedDays]) console.log(`  repaired ${place}`);
  console.log(
    `${cards} cards folded from their logs; ${repaired.length} snapshots and the tallies of ${repairedDays.length} days were not what their log says.`,
  );
} catch (error) {
  const problem = databaseProblemOf(error, databaseFile);
  if (!problem) throw error;
  refuse(problem);
} finally {
  await opened.value.close();
}

function refuse({ kind, file, detail }: DatabaseProblem): never {
  const { message, fix } = errorText(locale, `database.${kind}`, { file, detail });
  console.error(`✗ ${message}\n  ${fix}`);
  process.exit(1);
}
