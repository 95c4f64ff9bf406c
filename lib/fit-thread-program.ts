import { parentPort, workerData } from 'node:worker_threads';
import { invariant } from '#lib/base/invariant.ts';
import { openDatabase } from '#lib/db/client.ts';
import { databaseProblemOf } from '#lib/db/problem.ts';
import { databaseStores } from '#lib/db/stores.ts';
import { bytesOfColumns } from '#lib/srs/optimiser/column-bytes.ts';
import { withFormerIds } from '#lib/study/former/former-stores.ts';
import { judgeFit } from '#lib/study/memory-model/judge-fit.ts';
import { learntAnswers } from '#lib/study/memory-model/learnt-answers.ts';
import type { FitErrand, FitMessage, FitOutcome } from './fit-thread.ts';

// Runs one errand in a thread of its own, on a connection of its own: a long log is read and judged without anybody waiting.
const port = parentPort;
invariant(port, 'this runs in a thread that was started for it');
const { file, learnerId, formerCards, task } = workerData as FitErrand;
const say = (message: FitMessage): void => port.postMessage(message);
const database = openDatabase(file);
try {
  const learning = { stores: withFormerIds(databaseStores(database), formerCards ?? new Map()), learnerId };
  const outcome: FitOutcome =
    task.kind === 'judge'
      ? await judgeFit(learning, task.question, (percent) => say({ kind: 'progress', percent }))
      : await answerBytes(learning);
  say({ kind: 'done', outcome });
} catch (error) {
  const detail = error instanceof Error ? error.message : String(error);
  say({ kind: 'failed', database: databaseProblemOf(error, file), detail });
} finally {
  await database.close();
}

async function answerBytes(learning: Parameters<typeof learntAnswers>[0]): Promise<FitOutcome> {
  const { answers, beforeForget } = await learntAnswers(learning);
  return { bytes: bytesOfColumns(answers), beforeForget };
}
