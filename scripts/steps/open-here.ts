import { localLearner } from '#lib/auth/learner.ts';
import type { Database } from '#lib/db/client.ts';
import { openMigrated } from '#lib/db/open-migrated.ts';
import { openMoment } from '#lib/db/open-moment.ts';
import { databaseProblemOf, type DatabaseProblem } from '#lib/db/problem.ts';
import { databaseStores } from '#lib/db/stores.ts';
import { environment } from '#lib/env.ts';
import { errorText } from '#lib/i18n/error-text.ts';
import { readPacks } from '#lib/packs/read-packs.ts';
import { withFormerIds } from '#lib/study/former/former-stores.ts';
import { libraryOf } from '#lib/study/library.ts';
import type { StudyContext } from '#lib/study/context.ts';

/** Lets `work` use the database of this machine; where that cannot be used it says why, and ends the process with 1. */
export async function withDatabaseHere<Value>(work: (context: StudyContext) => Promise<Value>): Promise<Value> {
  const { databaseFile, migrationsRoot } = environment();
  const opened = openMigrated(databaseFile, migrationsRoot, Date.now());
  if (!opened.ok) refuse(opened.problem);
  try {
    return await work(contextOf(opened.value));
  } catch (error) {
    const problem = databaseProblemOf(error, databaseFile);
    if (!problem) throw error;
    return refuse(problem);
  } finally {
    await opened.value.close();
  }
}

function contextOf(database: Database): StudyContext {
  const library = libraryOf([readPacks(environment().packRoots)]);
  const unexpected = (): never => {
    throw new Error('nothing of this is done from the terminal');
  };
  return {
    stores: withFormerIds(databaseStores(database), library.formerCards),
    library,
    effects: {
      stripTypes: unexpected,
      packsAreForeign: false,
      judgeFit: unexpected,
      learntAnswers: unexpected,
      openMoment: async () => {
        const moment = await openMoment(database.file);
        return { stores: withFormerIds(databaseStores(moment), library.formerCards), close: moment.close };
      },
    },
    learnerId: localLearner(),
    now: Date.now(),
    zone: environment().zone,
  };
}

function refuse({ kind, file, detail }: DatabaseProblem): never {
  const { message, fix } = errorText(environment().locale, `database.${kind}`, { file, detail });
  console.error(`✗ ${message}\n  ${fix}`);
  process.exit(1);
}
