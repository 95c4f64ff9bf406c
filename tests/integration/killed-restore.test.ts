import { aContext } from '#tests/support/study-context.ts';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import Sqlite from 'better-sqlite3';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { contentCardId } from '#lib/base/card-id.ts';
import { DEFAULT_PARAMETERS } from '#lib/srs/parameters.ts';
import { databaseStores } from '#lib/db/stores.ts';
import type { BackupEntry } from '#lib/study/backup/backup-entry.ts';
import { currentLearner, type StudyContext } from '#lib/study/context.ts';
import { recordReviews } from '#lib/study/reviews/record-reviews.ts';
import { assertFolded } from '#tests/support/assert-folded.ts';
import { anAnswer, aProfile, NOON, uuid } from '#tests/support/events.ts';
import { openMigrated, temporaryFolder } from '#tests/support/temporary-database.ts';
import { zipBackup } from '#tests/support/zip-backup.ts';

/** Enough for the restore to hold the database for a while. */
const EVENTS = 4_000;

let folder: ReturnType<typeof temporaryFolder>;
beforeEach(() => {
  folder = temporaryFolder();
});
afterEach(() => folder.remove());

function aLargeBackup(): Promise<Uint8Array> {
  const entry = (kind: string, body: unknown): BackupEntry => ({ kind, version: 1, body });
  const revision = {
    id: 'local/default/1',
    preset: 'default',
    number: 1,
    createdAt: 0,
    parameters: DEFAULT_PARAMETERS,
  };
  const reviews = Array.from({ length: EVENTS }, (_, number) =>
    entry(
      'answer',
      anAnswer(number, contentCardId('activations', `card-${number % 300}`), 'good', NOON + number * 60_000),
    ),
  );
  const { id: _id, ...profile } = aProfile();
  const sections = new Map<string, readonly BackupEntry[]>([
    ['learner', [entry('profile', profile)]],
    ['presets', [entry('revision', revision)]],
    ['reviews', reviews],
  ]);
  return zipBackup(sections, NOON + EVENTS * 60_000);
}

async function withContext<Value>(work: (context: StudyContext) => Promise<Value>): Promise<Value> {
  const database = openMigrated(join(folder.path, 'gradus.db'));
  try {
    const stores = databaseStores(database);
    return await work(aContext({ stores }));
  } finally {
    await database.close();
  }
}

/** Whether another process is in the middle of writing to the database. */
function isBeingWritten(database: Sqlite.Database): boolean {
  try {
    database.exec('BEGIN IMMEDIATE; ROLLBACK;');
    return false;
  } catch {
    return true;
  }
}

function hasMany(database: Sqlite.Database): boolean {
  return database.prepare('SELECT 1 FROM "ReviewEvent" LIMIT 1 OFFSET 1').get() !== undefined;
}

/** Runs the restore and kills it with SIGKILL once it was seen writing so many times, or has written; null: leaves it alone. */
async function restore(file: string, killAfter: number | 'written' | null): Promise<void> {
  const child = spawn(process.execPath, ['--import', 'tsx', 'scripts/restore.ts', file], {
    env: { ...process.env, GRADUS_DATA_DIR: folder.path },
    stdio: 'ignore',
  });
  const database = new Sqlite(join(folder.path, 'gradus.db'), { timeout: 0 });
  let times = 0;
  const watch = setInterval(() => {
    if (killAfter === null) return;
    if (killAfter === 'written') {
      if (hasMany(database)) child.kill('SIGKILL');
      return;
    }
    if (isBeingWritten(database)) times += 1;
    if (times >= killAfter) child.kill('SIGKILL');
  }, 4);
  await once(child, 'close');
  clearInterval(watch);
  database.close();
}

it('killed in the middle of a restore, the database is as before or wholly restored, and heals at the next use', async () => {
  const file = join(folder.path, 'backup.zip');
  writeFileSync(file, await aLargeBackup());
  const suspended = { id: uuid(900_000), cardId: 'activations/relu-a', at: NOON, zone: 'UTC', kind: 'suspend' };
  await withContext(async (context) => {
    await recordReviews(context, [suspended]);
  });
  const seen: number[] = [];
  for (const killAt of [1, 40, 'written', null] as const) {
    await restore(file, killAt);
    await withContext(async (context) => {
      const log = await context.stores.reviews.page('local', null, 100_000);
      expect([1, EVENTS + 1]).toContain(log.length);
      seen.push(log.length);
      await currentLearner(context);
      await assertFolded(context.stores, 'local');
    });
  }
  // The first was killed before its transaction had ended, the third after it and before all was folded; the last was not.
  expect([seen[0], seen[2], seen[3]]).toEqual([1, EVENTS + 1, EVENTS + 1]);
}, 240_000);
