import { contentCardId } from '#lib/base/card-id.ts';
import { copyFileSync, existsSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import Sqlite from 'better-sqlite3';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Database } from '#lib/db/client.ts';
import { DatabaseError } from '#lib/db/problem.ts';
import { databaseStores } from '#lib/db/stores.ts';
import { errorText } from '#lib/i18n/error-text.ts';
import type { Stores } from '#lib/study/ports/stores.ts';
import { downloadBackup, reviewsOf } from '#tests/support/backup-of.ts';
import { aProfile, anAnswer, DEFAULT_PARAMETERS, NOON, uuid } from '#tests/support/events.ts';
import { routesProgram, ServerProcess } from '#tests/support/kill/server-process.ts';
import { openMigrated, temporaryFolder } from '#tests/support/temporary-database.ts';

const FILES = ['', '-wal', '-shm'];

let folder: ReturnType<typeof temporaryFolder>;
let file: string;
let database: Database;
let stores: Stores;
beforeEach(async () => {
  folder = temporaryFolder();
  file = join(folder.path, 'gradus.db');
  database = openMigrated(file);
  stores = databaseStores(database);
  await stores.learners.create(aProfile(), DEFAULT_PARAMETERS);
});
afterEach(async () => {
  await database.close().catch(() => undefined);
  folder.remove();
});

const record = (number: number, meanwhile: () => void = () => undefined): Promise<void> =>
  stores.reviews.record('local', { cardIds: [], eventIds: [] }, () => {
    meanwhile();
    return { append: [anAnswer(number, contentCardId('a', String(number)))], snapshots: new Map(), tallies: new Map() };
  });
const cards = (): Promise<readonly string[]> => stores.reviews.cardIds('local');
const refusal = (work: Promise<unknown>): Promise<unknown> =>
  work.then(
    () => 'no refusal',
    (error: unknown) => (error instanceof DatabaseError ? error.problem.kind : error),
  );
const remove = (suffixes: readonly string[] = FILES): void => {
  for (const suffix of suffixes) rmSync(file + suffix);
};
const away = (from: string, to: string): void => {
  for (const suffix of FILES) renameSync(from + suffix, to + suffix);
};

describe('a database whose files are taken away while it is open', () => {
  it('acknowledges nothing more, reads nothing more, and makes no file', async () => {
    await record(1);
    remove();
    expect([await refusal(record(2)), await refusal(record(3)), await refusal(cards())]).toEqual([
      'gone',
      'gone',
      'gone',
    ]);
    expect(readdirSync(folder.path)).toEqual([]);
  });

  it('does not acknowledge what it was writing at that moment', async () => {
    expect(await refusal(record(1, () => remove()))).toBe('gone');
  });

  it.each(FILES)('notices it of each of the three files: gradus.db%s', async (suffix) => {
    await record(1);
    remove([suffix]);
    expect(await refusal(record(2))).toBe('gone');
  });

  it('goes on when they are back, with all that was acknowledged', async () => {
    await record(1);
    away(file, `${file}-elsewhere`);
    expect(await refusal(record(2))).toBe('gone');
    away(`${file}-elsewhere`, file);
    await record(3);
    expect(await cards()).toEqual(['a/1', 'a/3']);
  });

  it('does not take another file for its own, which the next start does', async () => {
    await record(1);
    new Sqlite(file).exec(`VACUUM INTO '${file}-copy'`).close();
    await record(2);
    remove();
    copyFileSync(`${file}-copy`, file);
    expect(await refusal(record(3))).toMatch(/^(gone|replaced)$/u);
    await database.close();
    expect(existsSync(file)).toBe(true);
    database = openMigrated(file);
    stores = databaseStores(database);
    await record(4);
    expect(await cards()).toEqual(['a/1', 'a/4']);
  });
});

describe('a database that another program changes', () => {
  it('is told as that, not as a fault of Gradus', async () => {
    new Sqlite(file).exec('ALTER TABLE "ReviewEvent" RENAME COLUMN "zone" TO "zonk"').close();
    expect([await refusal(record(1)), await refusal(stores.reviews.latest('local', 1))]).toEqual([
      'altered',
      'altered',
    ]);
    new Sqlite(file).exec('DROP TABLE "EnrolledPack"').close();
    expect(await refusal(stores.enrolments.choices('local'))).toBe('altered');
  });

  it.each(['gone', 'replaced', 'altered', 'locked', 'busy', 'readOnly'] as const)(
    'has words that say what, where and what to do, in both languages: %s',
    (kind) => {
      const values = { file: '/data/gradus.db-wal', detail: '/data/gradus.db' };
      const [en, zh] = (['en', 'zh'] as const).map((locale) => errorText(locale, `database.${kind}`, values));
      for (const text of [en!, zh!]) expect(`${text.message} ${text.fix}`).toContain('/data/gradus.db');
      expect(zh!.fix).toMatch(/\p{Script=Han}/u);
    },
  );
});

describe('a server whose database is taken away', () => {
  let server: ServerProcess;
  let data: ReturnType<typeof temporaryFolder>;
  beforeAll(async () => {
    data = temporaryFolder();
    server = new ServerProcess(await routesProgram(), data.path, join('tests', 'packs', 'broken', '_sound'));
    await server.start();
  });
  afterAll(async () => {
    await server.kill();
    data.remove();
  });

  const post = async (number: number): Promise<{ readonly status: number; readonly text: string }> => {
    const event = { id: uuid(number), cardId: 'first/how-many', at: NOON, zone: 'UTC', kind: 'answer' };
    const answer = { ...event, rating: 'good', tookMillis: 900, seed: 1 };
    const headers = { 'content-type': 'application/json' };
    const response = await fetch(`${server.url}/api/reviews`, {
      method: 'POST',
      headers,
      body: JSON.stringify({ events: [answer] }),
    });
    return { status: response.status, text: await response.text() };
  };

  it('answers 503 with words, and 200 again once it is back; nothing acknowledged is lost', async () => {
    const own = join(data.path, 'gradus.db');
    expect(await post(1)).toMatchObject({ status: 200 });
    away(own, `${own}-elsewhere`);
    const refused = await post(2);
    expect(refused.status).toBe(503);
    expect(refused.text).toContain('moved or removed');
    away(`${own}-elsewhere`, own);
    expect(await post(3)).toMatchObject({ status: 200 });
    await server.kill();
    await server.start();
    const exported = new Set(reviewsOf(await downloadBackup(server.url)).map(({ id }) => id));
    expect([uuid(1), uuid(2), uuid(3)].map((id) => exported.has(id))).toEqual([true, false, true]);
  });
});
