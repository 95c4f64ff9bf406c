import type Sqlite from 'better-sqlite3';
import type { Migration } from './migrations.ts';
import { DatabaseError, type DatabaseProblemKind } from './problem.ts';

/** A row of `_prisma_migrations` that was not rolled back. */
export type AppliedMigration = { readonly name: string; readonly checksum: string; readonly finished: boolean };

/** What was applied to `database`, oldest first; nothing when it has no table of migrations. */
export function appliedMigrations(database: Sqlite.Database): readonly AppliedMigration[] {
  if (!tablesOf(database).includes('_prisma_migrations')) return [];
  const rows = database
    .prepare(
      'SELECT migration_name, checksum, finished_at FROM "_prisma_migrations" WHERE rolled_back_at IS NULL ORDER BY migration_name',
    )
    .all() as readonly { migration_name: string; checksum: string; finished_at: unknown }[];
  return rows.map((row) => ({ name: row.migration_name, checksum: row.checksum, finished: row.finished_at !== null }));
}

/** Throws a DatabaseError when the history in `database` is not a part of `migrations`; only reads. */
export function checkHistory(database: Sqlite.Database, migrations: readonly Migration[]): void {
  const refuse = (kind: DatabaseProblemKind, detail: string): never => {
    throw new DatabaseError({ kind, file: database.name, detail });
  };
  const tables = tablesOf(database);
  if (tables.length > 0 && !tables.includes('_prisma_migrations')) refuse('foreign', `tables: ${tables.join(', ')}`);
  for (const row of appliedMigrations(database)) {
    const known = migrations.find((migration) => migration.name === row.name);
    if (!known) return refuse('newer', row.name);
    if (!row.finished) refuse('unfinished', row.name);
    if (known.checksum !== row.checksum) refuse('changed', row.name);
  }
}

function tablesOf(database: Sqlite.Database): readonly string[] {
  const rows = database
    .prepare("SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%' ORDER BY name")
    .all() as readonly { name: string }[];
  return rows.map((row) => row.name);
}
