import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import Sqlite from 'better-sqlite3';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { checkSchema } from '#lib/db/schema-check.ts';
import { postgresScript } from '#lib/db/schema-engine.ts';
import { MIGRATIONS, openMigrated, temporaryFolder } from '#tests/support/temporary-database.ts';

const SCHEMA = readFileSync('prisma/schema.prisma', 'utf8');
let folder: ReturnType<typeof temporaryFolder>;
let file: string;
beforeEach(() => {
  folder = temporaryFolder();
  file = join(folder.path, 'scratch.db');
});
afterEach(() => folder.remove());

describe('the drift check', () => {
  it('finds nothing in the schema as it is', async () => {
    expect(await checkSchema(SCHEMA, MIGRATIONS, file)).toEqual([]);
  });

  it.each([
    [
      'a column that no migration makes',
      (text: string) => text.replace('newPerDay     Int', 'newPerDay Int\n  hat String?'),
      'hat',
    ],
    [
      'an index that no migration makes',
      (text: string) => text.replace('@@index([learnerId, undoes])', '@@index([learnerId, undoes])\n  @@index([zone])'),
      'zone',
    ],
    [
      'a column that changed its type',
      (text: string) => text.replace('tookMillis       Int?', 'tookMillis Float?'),
      'Redefined table `ReviewEvent`',
    ],
    [
      'a table that a migration makes and the schema lacks',
      (text: string) =>
        text.replace(/\/\/\/ What the learner chose[^}]*\}/, '').replace(/ +enrolments +EnrolledPack\[\]\n/, ''),
      'EnrolledPack',
    ],
  ])('finds %s', async (_name, plant, named) => {
    const planted = plant(SCHEMA);
    expect(planted).not.toBe(SCHEMA);
    const problems = await checkSchema(planted, MIGRATIONS, file);
    expect(problems).toEqual([expect.stringContaining(named)]);
  });

  it('finds a migration that drops a guard of the log', async () => {
    const sql = 'DROP TRIGGER "ReviewEvent_no_update";';
    const problems = await checkSchema(SCHEMA, [...MIGRATIONS, { name: '9_drop', sql, checksum: 'c' }], file);
    expect(problems).toEqual([expect.stringContaining('ReviewEvent_no_update')]);
  });

  it.each([
    ['a native type', SCHEMA.replace('source     String', 'source String @db.Text')],
    ['an enum', `${SCHEMA}\nenum Mood {\n  GOOD\n  BAD\n}\n`],
  ])('finds %s, which SQLite and PostgreSQL do not share', async (_name, planted) => {
    const problems = await checkSchema(planted, MIGRATIONS, file).catch((error: Error) => [error.message]);
    expect(problems.join('\n')).toMatch(/not shared|not supported|Native type/);
  });

  it('PostgreSQL could have every table', async () => {
    const script = await postgresScript(SCHEMA);
    const tables = [...SCHEMA.matchAll(/^model (\w+)/gm)].map(([, name]) => name);
    expect(tables).toContain('ReviewEvent');
    for (const table of tables) expect(script).toContain(`CREATE TABLE "${table}"`);
  });
});

describe('the database that is opened', () => {
  it('commits in full, and checks what refers to what', async () => {
    const database = openMigrated(file);
    // Of the connection that writes.
    const pragma = (name: string) => database.write('nobody', (queries) => queries.$queryRawUnsafe(`PRAGMA ${name}`));
    expect(await pragma('synchronous')).toEqual([{ synchronous: 2n }]);
    expect(await pragma('foreign_keys')).toEqual([{ foreign_keys: 1n }]);
    expect(await pragma('journal_mode')).toEqual([{ journal_mode: 'wal' }]);
    await database.close();
  });

  it('lets nobody change or remove a row of the log, whoever asks', async () => {
    await openMigrated(file).close();
    const database = new Sqlite(file);
    database.exec(`
      INSERT INTO "Learner" ("id", "createdAt", "rolloverHour", "newPerDay", "reviewsPerDay", "minutesPerDay")
        VALUES ('local', 0, 4, 20, 200, 20);
      INSERT INTO "Preset" ("id", "learnerId", "name") VALUES ('p', 'local', 'default');
      INSERT INTO "PresetRevision" VALUES ('r', 'p', 1, '{}', 0);
      INSERT INTO "ReviewEvent"
        ("id", "learnerId", "cardId", "kind", "at", "localDay", "zone", "rolloverHour", "presetRevisionId")
        VALUES ('e', 'local', 'a/x', 'bury', 1, '2026-03-01', 'UTC', 4, 'r');
    `);
    for (const statement of [
      `UPDATE "ReviewEvent" SET "cardId" = 'a/y'`,
      `DELETE FROM "ReviewEvent"`,
      `UPDATE "PresetRevision" SET "parameters" = '[]'`,
      `DELETE FROM "PresetRevision"`,
    ]) {
      expect(() => database.exec(statement), statement).toThrow(/append-only|never/);
    }
    expect(database.prepare('SELECT "cardId" FROM "ReviewEvent"').all()).toEqual([{ cardId: 'a/x' }]);
    database.close();
  });
});
