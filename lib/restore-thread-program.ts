import { parentPort, workerData } from 'node:worker_threads';
import { invariant } from '#lib/base/invariant.ts';
import { openDatabase } from '#lib/db/client.ts';
import { databaseProblemOf } from '#lib/db/problem.ts';
import { previewRestore, restoreBackup } from '#lib/study/backup/restore-backup.ts';
import { contextWithoutPacks } from './context-without-packs.ts';
import type { RestoreErrand, RestoreMessage } from './restore-thread.ts';

// Restores one backup, or says what that would do, on a connection of its own: a long one is unpacked, read, written and
// folded without anybody waiting.
const port = parentPort;
invariant(port, 'this runs in a thread that was started for it');
const { file, bytes, isPreview, ...asked } = workerData as RestoreErrand;
const say = (message: RestoreMessage): void => port.postMessage(message);
const database = openDatabase(file);
try {
  const context = contextWithoutPacks(database, asked);
  const outcome = isPreview
    ? await previewRestore(context, bytes)
    : await restoreBackup(context, bytes, (done, all) =>
        say({ kind: 'progress', percent: (100 * done) / Math.max(1, all) }),
      );
  say({ kind: 'done', outcome });
} catch (error) {
  const detail = error instanceof Error ? error.message : String(error);
  say({ kind: 'failed', database: databaseProblemOf(error, file), detail });
} finally {
  await database.close();
}
