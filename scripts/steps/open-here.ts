import { localLearner } from '#lib/auth/learner.ts';
import { contextWithoutPacks } from '#lib/context-without-packs.ts';
import { openMigrated } from '#lib/db/open-migrated.ts';
import { databaseProblemOf, type DatabaseProblem } from '#lib/db/problem.ts';
import { environment } from '#lib/env.ts';
import { errorText } from '#lib/i18n/error-text.ts';
import type { StudyContext } from '#lib/study/context.ts';
import { shelfOf } from '#scripts/packs/shelf-at.ts';

/** Lets `work` use the database of this machine; where that cannot be used it says why, and ends the process with 1. */
export async function withDatabaseHere<Value>(work: (context: StudyContext) => Promise<Value>): Promise<Value> {
  const { databaseFile, migrationsRoot } = environment();
  const opened = openMigrated(databaseFile, migrationsRoot, Date.now());
  if (!opened.ok) refuse(opened.problem);
  try {
    return await work(
      contextWithoutPacks(opened.value, {
        learnerId: localLearner(),
        now: Date.now(),
        zone: environment().zone,
        formerCards: shelfOf(environment().packRoots).formerCards,
      }),
    );
  } catch (error) {
    const problem = databaseProblemOf(error, databaseFile);
    if (!problem) throw error;
    return refuse(problem);
  } finally {
    await opened.value.close();
  }
}

function refuse({ kind, file, detail }: DatabaseProblem): never {
  const { message, fix } = errorText(environment().locale, `database.${kind}`, { file, detail });
  console.error(`✗ ${message}\n  ${fix}`);
  process.exit(1);
}
