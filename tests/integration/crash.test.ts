import { execFile, spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { promisify } from 'node:util';
import Sqlite from 'better-sqlite3';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { openDatabase } from '#lib/db/client.ts';
import { databaseStores } from '#lib/db/stores.ts';
import { replay } from '#lib/srs/log/replay.ts';
import { BATCH, drafts } from '#tests/support/draft-batches.ts';
import { openMigrated, temporaryFolder } from '#tests/support/temporary-database.ts';

const run = promisify(execFile);
let folder: ReturnType<typeof temporaryFolder>;
let file: string;
beforeEach(() => {
  folder = temporaryFolder();
  file = join(folder.path, 'gradus.db');
});
afterEach(() => folder.remove());

/** A process of its own that records batches from event number `first` on. */
function recorder(first: number, batches: number): ChildProcess {
  const program = 'tests/integration/programs/record-batches.ts';
  const args = ['--import', 'tsx', program, file, String(first), String(batches)];
  return spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'inherit'] });
}

/** Kills the process with SIGKILL `afterMillis` after it acknowledged `count` batches; the numbers of the batches that were acknowledged in all. */
async function killAfter(child: ChildProcess, count: number, afterMillis: number): Promise<readonly number[]> {
  const acknowledged: number[] = [];
  const ended = once(child, 'close');
  for await (const line of createInterface({ input: child.stdout! })) {
    acknowledged.push(Number(line));
    if (acknowledged.length === count) setTimeout(() => child.kill('SIGKILL'), afterMillis);
  }
  const [, signal] = (await ended) as [number | null, string | null];
  expect(signal).toBe('SIGKILL');
  return acknowledged;
}

/** Every event of these batches is in the log once, and every snapshot is the fold of its log. */
async function expectWhole(batches: readonly number[]): Promise<void> {
  const database = openDatabase(file);
  const stores = databaseStores(database);
  const learner = await stores.learners.find('local');
  const parametersOf = (id: string) => learner!.revisions.find((revision) => revision.id === id)!.parameters;
  const log = await stores.reviews.page('local', null, 100_000);
  const ids = new Set(log.map(({ id }) => id));
  expect(ids.size).toBe(log.length);
  for (const { id } of batches.flatMap(drafts)) expect(ids).toContain(id);
  // A batch is there whole or not at all.
  expect(log.filter(({ kind }) => kind !== 'implicit').length % BATCH).toBe(0);
  const logs = await stores.reviews.logs('local', await stores.reviews.cardIds('local'));
  const snapshots = await stores.snapshots.all('local');
  expect([...snapshots.keys()].toSorted()).toEqual([...logs.keys()].toSorted());
  for (const [cardId, events] of logs) expect(snapshots.get(cardId)).toEqual(replay(events, parametersOf));
  await database.close();
}

it('killed with SIGKILL again and again: what was acknowledged is there, nothing twice, nothing by halves', async () => {
  const acknowledged: number[] = [];
  for (const [round, afterMillis] of [0, 1, 3, 6].entries()) {
    // What was under way when the process died is sent again, as an outbox does.
    const next = acknowledged.length === 0 ? 0 : acknowledged.at(-1)! + BATCH;
    acknowledged.push(...(await killAfter(recorder(next, 10_000), 3 + round, afterMillis)));
    await expectWhole(acknowledged);
  }
  expect(acknowledged.length).toBeGreaterThanOrEqual(3 + 4 + 5 + 6);
  const database = new Sqlite(file);
  expect(database.pragma('integrity_check', { simple: true })).toBe('ok');
  database.close();
});

it('two processes that write at the same time lose nothing', async () => {
  await openMigrated(file).close();
  const batches = 25;
  const starts = [0, batches * BATCH];
  const exits = await Promise.all(
    starts.map(async (first) => {
      const child = recorder(first, batches);
      child.stdout?.resume();
      return (await once(child, 'close'))[0] as unknown;
    }),
  );
  expect(exits).toEqual([0, 0]);
  await expectWhole(starts.flatMap((first) => Array.from({ length: batches }, (_, batch) => first + batch * BATCH)));
});

/** What `npm run repair` says it has repaired. */
async function repair(): Promise<readonly string[]> {
  const env = { ...process.env, GRADUS_DATA_DIR: folder.path };
  const { stdout } = await run(process.execPath, ['--import', 'tsx', 'scripts/repair.ts'], { env });
  return stdout.split('\n').filter((line) => line.startsWith('  repaired'));
}

it('repair makes every snapshot and tally again from the log, also what cannot be read, and says which were wrong', async () => {
  const child = recorder(0, 6);
  child.stdout?.resume();
  expect((await once(child, 'close'))[0]).toBe(0);
  const database = new Sqlite(file);
  database.exec(`
    UPDATE "CardMemory" SET "stability" = 1000000 WHERE "cardId" = 'activations/relu-a';
    UPDATE "CardMemory" SET "stability" = NULL, "state" = 'review' WHERE "cardId" = 'activations/relu-c';
    UPDATE "CardMemory" SET "state" = 'asleep' WHERE "cardId" = 'activations/relu-d';
    DELETE FROM "CardMemory" WHERE "cardId" = 'activations/relu-b';
    INSERT INTO "CardMemory" ("learnerId", "cardId", "state", "reps", "lapses", "suspended") VALUES ('local', 'ghost/card', 'new', 0, 0, 0);
    INSERT INTO "DayTally" ("learnerId", "day", "answers", "counters") VALUES ('local', '1999-12-31', 1, '{"answers":1}'), ('local', '1999-12-30', 1, '{');
  `);
  database.close();
  const repaired = ['a', 'b', 'c', 'd'].map((card) => `  repaired activations/relu-${card}`);
  expect((await repair()).toSorted()).toEqual([
    '  repaired 1999-12-30',
    '  repaired 1999-12-31',
    ...repaired,
    '  repaired ghost/card',
  ]);
  expect(await repair()).toEqual([]);
  await expectWhole(Array.from({ length: 6 }, (_, batch) => batch * BATCH));
});
