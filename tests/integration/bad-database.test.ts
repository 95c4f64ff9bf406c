import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { chmodSync, mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import Sqlite from 'better-sqlite3';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Migration } from '#lib/db/migrations.ts';
import { migrateDatabase } from '#lib/db/migrate.ts';
import type { DatabaseProblem } from '#lib/db/problem.ts';
import { MIGRATIONS, temporaryFolder } from '#tests/support/temporary-database.ts';

let folder: ReturnType<typeof temporaryFolder>;
let file: string;
beforeEach(() => {
  folder = temporaryFolder();
  file = join(folder.path, 'gradus.db');
});
afterEach(() => folder.remove());

const migrate = (migrations: readonly Migration[] = MIGRATIONS) => migrateDatabase(file, migrations, 1_770_000_000_000);
const problemOf = (result: ReturnType<typeof migrate>): DatabaseProblem | null => (result.ok ? null : result.problem);
const fingerprint = (path: string) => createHash('sha256').update(readFileSync(path)).digest('hex');
const first = MIGRATIONS[0]!;

/** The problem, after making sure that the bytes of the file are what they were. */
function refusedUnchanged(migrations?: readonly Migration[]): DatabaseProblem | null {
  const before = fingerprint(file);
  const problem = problemOf(migrate(migrations));
  expect(fingerprint(file)).toBe(before);
  return problem;
}

describe('a database that can be used', () => {
  it('is made with its folder, and a second start applies nothing', () => {
    file = join(folder.path, 'deep', 'er', 'gradus.db');
    expect(migrate()).toEqual({ ok: true, value: MIGRATIONS.map(({ name }) => name) });
    expect(migrate()).toEqual({ ok: true, value: [] });
  });

  it('has Prisma’s table with the checksums of the SQL, and is in WAL mode', () => {
    migrate();
    const database = new Sqlite(file);
    const rows = database.prepare('SELECT migration_name, checksum, applied_steps_count FROM _prisma_migrations').all();
    expect(rows).toEqual(
      MIGRATIONS.map(({ name, sql }) => ({
        migration_name: name,
        checksum: createHash('sha256').update(sql).digest('hex'),
        applied_steps_count: 1,
      })),
    );
    expect(database.pragma('journal_mode', { simple: true })).toBe('wal');
    database.close();
  });

  it('goes on from an older version', () => {
    migrate();
    const next = { name: '99990101000000_next', sql: 'CREATE TABLE "Next" ("id" TEXT PRIMARY KEY);', checksum: 'c' };
    expect(migrate([...MIGRATIONS, next])).toEqual({ ok: true, value: [next.name] });
  });
});

describe('a database that cannot be used is left as it is', () => {
  it('a file that is something else', () => {
    writeFileSync(file, 'Dear diary, today I learnt about softmax.');
    expect(refusedUnchanged()?.kind).toBe('notADatabase');
  });

  it('a database of another program', () => {
    new Sqlite(file).exec('CREATE TABLE bookmarks (url TEXT)').close();
    expect(refusedUnchanged()).toMatchObject({ kind: 'foreign', detail: 'tables: bookmarks' });
  });

  it('one from a newer version', () => {
    const newer = { name: '99990101000000_newer', sql: 'CREATE TABLE "Newer" ("id" TEXT PRIMARY KEY);', checksum: 'c' };
    migrate([...MIGRATIONS, newer]);
    expect(refusedUnchanged()).toEqual({ kind: 'newer', file, detail: newer.name });
  });

  it('one whose migration was edited after it was applied', () => {
    migrate();
    expect(refusedUnchanged([{ ...first, checksum: 'f00' }, ...MIGRATIONS.slice(1)])).toMatchObject({
      kind: 'changed',
      detail: first.name,
    });
  });

  it('one in which a migration was begun and not ended', () => {
    migrate();
    new Sqlite(file).exec('UPDATE _prisma_migrations SET finished_at = NULL').close();
    expect(refusedUnchanged()?.kind).toBe('unfinished');
  });

  it('one that another process is writing to', () => {
    migrate();
    const other = new Sqlite(file);
    other.exec('BEGIN EXCLUSIVE');
    expect(problemOf(migrate())).toMatchObject({ kind: 'locked', file });
    other.exec('ROLLBACK');
    other.close();
    expect(migrate().ok).toBe(true);
  });

  it('one with a page overwritten', () => {
    migrate();
    const bytes = readFileSync(file);
    bytes.fill(0xff, 100, 3_000);
    writeFileSync(file, bytes);
    expect(refusedUnchanged()?.kind).toBe('damaged');
  });

  it('a folder that is a file', () => {
    writeFileSync(join(folder.path, 'data'), '');
    file = join(folder.path, 'data', 'gradus.db');
    expect(problemOf(migrate())).toMatchObject({ kind: 'folder', file });
  });

  it('a file that is a folder', () => {
    mkdirSync(file);
    expect(problemOf(migrate())).toMatchObject({ kind: 'folder', file });
  });
});

describe('a migration that fails', () => {
  const failing = {
    name: '99990101000000_fails',
    sql: 'CREATE TABLE "Half" ("id" TEXT PRIMARY KEY); INSERT INTO "Nowhere" VALUES (1);',
    checksum: 'c',
  };

  it('is undone whole, named, and its table of migrations does not know it', () => {
    migrate();
    expect(problemOf(migrate([...MIGRATIONS, failing]))).toMatchObject({
      kind: 'unfinished',
      detail: `${failing.name}: no such table: Nowhere`,
    });
    const database = new Sqlite(file);
    expect(database.prepare("SELECT name FROM sqlite_master WHERE name = 'Half'").all()).toEqual([]);
    database.close();
    expect(migrate()).toEqual({ ok: true, value: [] });
  });

  it('is refused when it would leave rows without what they refer to', () => {
    migrate();
    const orphan = `INSERT INTO "Preset" ("id", "learnerId", "name") VALUES ('p', 'nobody', 'default');`;
    const problem = problemOf(migrate([...MIGRATIONS, { ...failing, sql: orphan }]));
    expect(problem).toMatchObject({ kind: 'unfinished', detail: expect.stringContaining('1 rows') });
  });
});

/** Runs scripts/migrate.ts on this folder, as nobody where the tests run as root: root may write everywhere. */
function migrateScript(language: string) {
  return spawnSync(process.execPath, ['--import', 'tsx', 'tests/integration/programs/migrate-as-nobody.ts'], {
    env: { ...process.env, GRADUS_DATA_DIR: folder.path, LC_ALL: language },
    encoding: 'utf8',
  });
}

describe('scripts/migrate.ts, run as a user who may not write', () => {
  beforeEach(() => {
    migrate();
    chmodSync(folder.path, 0o555);
    chmodSync(file, 0o444);
  });
  afterEach(() => chmodSync(folder.path, 0o755));

  it('says which file, and what to do, in English', () => {
    const { status, stderr } = migrateScript('en_GB.UTF-8');
    expect(stderr).toContain(`✗ ${file} cannot be written`);
    expect(stderr).toContain('Give yourself the right to write');
    expect(status).toBe(1);
  });

  it('and in Chinese', () => {
    const { status, stderr } = migrateScript('zh_CN.UTF-8');
    expect(stderr).toContain(`✗ ${file} 不可写`);
    expect(status).toBe(1);
    expect(statSync(file).mode & 0o777).toBe(0o444);
  });

  it('a folder that may not be written is refused when there is no database yet', () => {
    chmodSync(folder.path, 0o755);
    const empty = join(folder.path, 'empty');
    mkdirSync(empty, { mode: 0o555 });
    const outcome = spawnSync(
      process.execPath,
      ['--import', 'tsx', 'tests/integration/programs/migrate-as-nobody.ts'],
      {
        env: { ...process.env, GRADUS_DATA_DIR: join(empty, 'data'), LC_ALL: 'C' },
        encoding: 'utf8',
      },
    );
    expect(outcome.stderr).toContain(join(empty, 'data', 'gradus.db'));
    expect(outcome.stderr).toContain('cannot be written');
    expect(outcome.status).toBe(1);
  });
});
