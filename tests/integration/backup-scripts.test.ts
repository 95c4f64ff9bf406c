import { execFile } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync, truncateSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { expect, it } from 'vitest';
import { databaseStores } from '#lib/db/stores.ts';
import { backupOf } from '#tests/support/backup-of.ts';
import { NOON } from '#tests/support/events.ts';
import { liveWithEverything } from '#tests/support/live-with-everything.ts';
import { NO_EFFECTS } from '#tests/support/no-effects.ts';
import { SMALL_LIBRARY } from '#tests/support/small-library.ts';
import { openMigrated, temporaryFolder } from '#tests/support/temporary-database.ts';

const run = promisify(execFile);
const folder = temporaryFolder();
const [origin, target] = [join(folder.path, 'origin'), join(folder.path, 'target')];

/** What `npm run backup` or `restore` says, and its exit status. */
async function script(name: string, dataDir: string, ...args: readonly string[]) {
  const env = { ...process.env, GRADUS_DATA_DIR: dataDir, LC_ALL: 'C' };
  try {
    const { stdout } = await run(process.execPath, ['--import', 'tsx', `scripts/${name}.ts`, ...args], { env });
    return { code: 0, said: stdout };
  } catch (error) {
    const { code, stdout, stderr } = error as { code: number; stdout: string; stderr: string };
    return { code, said: stdout + stderr };
  }
}

it('a database is backed up and restored from the terminal; a dry run and a torn file write nothing', async () => {
  mkdirSync(origin);
  const database = openMigrated(join(origin, 'gradus.db'));
  const base = { library: SMALL_LIBRARY, effects: NO_EFFECTS, learnerId: 'local', now: NOON, zone: 'UTC' };
  await liveWithEverything({ ...base, stores: databaseStores(database) });
  await database.close();
  const [first, second] = [join(folder.path, 'first.zip'), join(folder.path, 'second.zip')];
  expect(await script('backup', origin, first)).toMatchObject({ code: 0, said: expect.stringContaining('Drafts') });
  expect(await script('backup', origin, first)).toMatchObject({
    code: 2,
    said: expect.stringContaining('there already'),
  });
  expect(readdirSync(folder.path)).not.toContain('first.zip.unfinished');

  const dry = await script('restore', target, first, '--dry-run');
  expect(dry).toMatchObject({
    code: 0,
    said: expect.stringMatching(/Would restore .*\n {2}reviews: \d+ added, 0 there already/),
  });
  const done = await script('restore', target, first);
  expect(done).toMatchObject({ code: 0, said: dry.said.replace('Would restore', 'Restored') });
  await script('backup', target, second);
  expect(backupOf(readFileSync(second)).sections).toEqual(backupOf(readFileSync(first)).sections);

  truncateSync(second, 900);
  const torn = await script('restore', target, second);
  expect(torn).toMatchObject({ code: 1, said: expect.stringContaining('not whole: second.zip') });
  expect(await script('restore', target)).toMatchObject({ code: 2, said: expect.stringContaining('Usage') });
  folder.remove();
}, 120_000);
