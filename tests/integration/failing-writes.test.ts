import { knownCardId } from '#lib/base/card-id.ts';
import { join } from 'node:path';
import Sqlite from 'better-sqlite3';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Database } from '#lib/db/client.ts';
import { databaseProblemOf } from '#lib/db/problem.ts';
import { databaseStores } from '#lib/db/stores.ts';
import type { Stores } from '#lib/study/ports/stores.ts';
import { aProfile, aSubmission, anAnswer, DEFAULT_PARAMETERS } from '#tests/support/events.ts';
import { openMigrated, temporaryFolder } from '#tests/support/temporary-database.ts';

let folder: ReturnType<typeof temporaryFolder>;
let database: Database;
let stores: Stores;
beforeEach(async () => {
  folder = temporaryFolder();
  database = openMigrated(join(folder.path, 'gradus.db'));
  stores = databaseStores(database);
  await stores.learners.create(aProfile(), DEFAULT_PARAMETERS);
});
afterEach(async () => {
  await database.close();
  folder.remove();
});

const write = (...numbers: readonly number[]): Promise<void> =>
  stores.reviews.record('local', { cardIds: [], eventIds: [] }, () => ({
    append: numbers.map((number) => anAnswer(number, knownCardId(`a/${number}`))),
    snapshots: new Map(),
    tallies: new Map(),
  }));
const kindOfFailure = (work: Promise<unknown>): Promise<string | undefined> =>
  work.then(
    () => 'no failure',
    (error: unknown) => databaseProblemOf(error, 'x')?.kind,
  );

describe('a write that fails leaves nothing behind, says why, and the next one works', () => {
  it('SQLite has no more pages (its own limit, the same error as a full disk)', async () => {
    await write(1);
    const pages = await database.read((queries) =>
      queries.$queryRawUnsafe<[{ page_count: bigint }]>('PRAGMA page_count'),
    );
    // Of the connection that writes.
    const limit = (count: number) =>
      database.write('nobody', (queries) => queries.$queryRawUnsafe(`PRAGMA max_page_count = ${count}`));
    await limit(Number(pages[0].page_count));
    expect(await kindOfFailure(stores.submissions.add('local', aSubmission(1, { source: 'x'.repeat(100_000) })))).toBe(
      'full',
    );
    await limit(1_000_000);
    expect(await stores.submissions.ids('local')).toEqual([]);
    await write(2);
    expect(await stores.reviews.cardIds('local')).toEqual(['a/1', 'a/2']);
  });

  it('another process holds the write lock for longer than is waited', async () => {
    const other = new Sqlite(database.file);
    other.exec('BEGIN IMMEDIATE');
    expect(await kindOfFailure(write(1))).toBe('locked');
    expect(await stores.reviews.cardIds('local')).toEqual([]);
    other.exec('ROLLBACK');
    other.close();
    await write(2);
    expect(await stores.reviews.cardIds('local')).toEqual(['a/2']);
  });

  it('the connection may only read', async () => {
    const refused = database.write('local', async (queries) => {
      await queries.$queryRawUnsafe('PRAGMA query_only = ON');
      try {
        await queries.enrolledPack.deleteMany();
      } finally {
        await queries.$queryRawUnsafe('PRAGMA query_only = OFF');
      }
    });
    expect(await kindOfFailure(refused)).toBe('readOnly');
    await write(2);
    expect(await stores.reviews.cardIds('local')).toEqual(['a/2']);
  });
});
