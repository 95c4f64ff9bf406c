import { randomUUID } from 'node:crypto';
import { closeSync, existsSync, mkdirSync, openSync, readSync } from 'node:fs';
import { dirname } from 'node:path';
import Sqlite from 'better-sqlite3';
import { failure, success, type Result } from '#lib/base/result.ts';
import type { EpochMillis } from '#lib/base/time.ts';
import { appliedMigrations, checkHistory } from './migration-history.ts';
import type { Migration } from './migrations.ts';
import { DatabaseError, databaseProblemOf, type DatabaseProblem } from './problem.ts';

/** How long a statement waits for another process before it is refused. */
export const BUSY_TIMEOUT_MILLIS = 3_000;

/**
 * Brings the database in `file` up to `migrations` and answers with the names it applied; makes folder and file when there
 * are none. Each migration and its row in `_prisma_migrations` are one transaction. A file that is not ours to write
 * (not a database, another program’s, a newer version’s, an edited history, read-only, locked) is left as it was.
 */
export function migrateDatabase(
  file: string,
  migrations: readonly Migration[],
  now: EpochMillis,
): Result<readonly string[], DatabaseProblem> {
  let database: Sqlite.Database | null = null;
  try {
    mkdirSync(dirname(file), { recursive: true });
    if (existsSync(file)) inspect(file, migrations);
    database = new Sqlite(file, { timeout: BUSY_TIMEOUT_MILLIS });
    return success(bringUp(database, migrations, now));
  } catch (error) {
    const problem = databaseProblemOf(error, file);
    if (!problem) throw error;
    return failure(problem);
  } finally {
    database?.close();
  }
}

/** Everything that can be refused without opening the file for writing. */
function inspect(file: string, migrations: readonly Migration[]): void {
  const header = Buffer.alloc(16);
  const handle = openSync(file, 'r');
  const length = readSync(handle, header, 0, 16, 0);
  closeSync(handle);
  if (length === 0) return;
  if (header.toString('latin1') !== 'SQLite format 3\0') {
    throw new DatabaseError({ kind: 'notADatabase', file, detail: 'the first 16 bytes are not those of SQLite' });
  }
  const database = new Sqlite(file, { readonly: true, timeout: BUSY_TIMEOUT_MILLIS });
  try {
    checkHistory(database, migrations);
  } finally {
    database.close();
  }
}

function bringUp(database: Sqlite.Database, migrations: readonly Migration[], now: EpochMillis): readonly string[] {
  // Taken before the journal mode is changed: it finds out whether the file may be written and nobody else is writing.
  database.exec('BEGIN IMMEDIATE; ROLLBACK');
  database.pragma('journal_mode = WAL');
  database.pragma('synchronous = FULL');
  const applied: string[] = [];
  for (const migration of migrations) {
    if (apply(database, migration, now)) applied.push(migration.name);
  }
  return applied;
}

/** True when it was applied now; false when it already was, perhaps by a process that started at the same moment. */
function apply(database: Sqlite.Database, migration: Migration, now: EpochMillis): boolean {
  // Prisma rebuilds tables with foreign keys off, and inside a transaction that pragma does nothing.
  database.pragma('foreign_keys = OFF');
  database.exec('BEGIN IMMEDIATE');
  try {
    database.exec(MIGRATIONS_TABLE);
    if (appliedMigrations(database).some((row) => row.name === migration.name)) {
      database.exec('COMMIT');
      return false;
    }
    runScript(database, migration);
    database
      .prepare(
        'INSERT INTO "_prisma_migrations" (id, checksum, migration_name, started_at, finished_at, applied_steps_count) VALUES (?, ?, ?, ?, ?, 1)',
      )
      .run(randomUUID(), migration.checksum, migration.name, now, now);
    database.exec('COMMIT');
    return true;
  } catch (error) {
    if (database.inTransaction) database.exec('ROLLBACK');
    throw error;
  } finally {
    database.pragma('foreign_keys = ON');
  }
}

function runScript(database: Sqlite.Database, migration: Migration): void {
  const refuse = (detail: string, cause?: unknown): never => {
    const problem = { kind: 'unfinished', file: database.name, detail: `${migration.name}: ${detail}` } as const;
    throw new DatabaseError(problem, cause);
  };
  try {
    database.exec(migration.sql);
  } catch (error) {
    if (databaseProblemOf(error, database.name)) throw error;
    refuse(error instanceof Error ? error.message : String(error), error);
  }
  const broken = database.pragma('foreign_key_check') as readonly unknown[];
  if (broken.length > 0) refuse(`${broken.length} rows would lose what they refer to`);
}

const MIGRATIONS_TABLE = `CREATE TABLE IF NOT EXISTS "_prisma_migrations" (
    "id"                    TEXT PRIMARY KEY NOT NULL,
    "checksum"              TEXT NOT NULL,
    "finished_at"           DATETIME,
    "migration_name"        TEXT NOT NULL,
    "logs"                  TEXT,
    "rolled_back_at"        DATETIME,
    "started_at"            DATETIME NOT NULL DEFAULT current_timestamp,
    "applied_steps_count"   INTEGER UNSIGNED NOT NULL DEFAULT 0
);`;
