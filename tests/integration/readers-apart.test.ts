import { contentCardId } from '#lib/base/card-id.ts';
import { join } from 'node:path';
import Sqlite from 'better-sqlite3';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Database } from '#lib/db/client.ts';
import { databaseStores } from '#lib/db/stores.ts';
import { inTurns } from '#lib/db/turns.ts';
import type { Stores } from '#lib/study/ports/stores.ts';
import { aProfile, anAnswer, DEFAULT_PARAMETERS } from '#tests/support/events.ts';
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

const record = (number: number): Promise<void> =>
  stores.reviews.record('local', { cardIds: [], eventIds: [] }, () => ({
    append: [anAnswer(number, contentCardId('a', String(number)))],
    snapshots: new Map(),
    tallies: new Map(),
  }));
const cards = (): Promise<readonly string[]> => stores.reviews.cardIds('local');

/** A promise and what settles it. */
function gate(): { readonly passed: Promise<void>; readonly open: () => void } {
  let open = (): void => undefined;
  const passed = new Promise<void>((resolve) => {
    open = resolve;
  });
  return { passed, open };
}

describe('a read', () => {
  it('does not wait for who holds the log, and sees it as it was before', async () => {
    await record(1);
    const { passed, open } = gate();
    const held = stores.reviews.hold('local', async () => passed);
    expect(await cards()).toEqual(['a/1']);
    expect((await stores.learners.find('local'))?.profile).toEqual(aProfile());
    open();
    await held;
  });

  it('sees all that was committed before it, here and in another process', async () => {
    const other = new Sqlite(database.file);
    for (let number = 1; number <= 20; number += 1) {
      await record(number);
      expect(await cards()).toHaveLength(number);
      other.prepare('UPDATE "Learner" SET "newPerDay" = ?').run(number);
      expect((await stores.learners.find('local'))?.profile.newPerDay).toBe(number);
    }
    other.close();
  });

  it('sees one moment, whatever is committed while it goes on', async () => {
    await record(1);
    const seen = await database.read(async (queries) => {
      const before = await queries.reviewEvent.count();
      await record(2);
      return [before, await queries.reviewEvent.count()];
    });
    expect(seen).toEqual([1, 1]);
    expect(await cards()).toEqual(['a/1', 'a/2']);
  });

  it('goes on, as everything does, while another process holds the file and a write waits for it', async () => {
    await record(1);
    const other = new Sqlite(database.file);
    other.exec('BEGIN EXCLUSIVE');
    const order: string[] = [];
    const waiting = record(2).then(() => order.push('written'));
    for (let read = 0; read < 20; read += 1) {
      expect(await cards()).toEqual(['a/1']);
      // A timer runs only where nothing stops the whole process.
      await new Promise((resolve) => setTimeout(resolve, 5));
      order.push('read');
    }
    other.exec('COMMIT');
    other.close();
    await waiting;
    expect(order).toEqual([...Array.from({ length: 20 }, () => 'read'), 'written']);
    expect(await cards()).toEqual(['a/1', 'a/2']);
  });

  it('writes nothing, even by mistake', async () => {
    await expect(database.read((queries) => queries.learner.deleteMany())).rejects.toThrow(/readOnly/u);
    expect(await stores.learners.find('local')).not.toBeNull();
  });
});

describe('work that waits for its turn', () => {
  it('goes in the order in which it was asked for, also after work that failed', async () => {
    const turn = inTurns(60_000, () => new Error('too late'));
    const order: number[] = [];
    const all = [1, 2, 3, 4].map((number) =>
      turn(async () => {
        order.push(number);
        if (number === 2) throw new Error('no');
        return number;
      }).catch(() => -number),
    );
    expect(await Promise.all(all)).toEqual([1, -2, 3, 4]);
    expect(order).toEqual([1, 2, 3, 4]);
  });

  it('is told when it has waited too long, and is not done later', async () => {
    const turn = inTurns(10, () => new Error('too late'));
    const { passed, open } = gate();
    const first = turn(async () => passed);
    let isDone = false;
    const second = turn(async () => {
      isDone = true;
    });
    await expect(second).rejects.toThrow('too late');
    open();
    await first;
    await turn(async () => undefined);
    expect(isDone).toBe(false);
  });
});
