import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll } from 'vitest';
import { openDatabase, type Database } from '#lib/db/client.ts';
import { migrateDatabase } from '#lib/db/migrate.ts';
import { readMigrations } from '#lib/db/migrations.ts';

/** A folder of its own for one test, and how to be rid of it. */
export function temporaryFolder(): { readonly path: string; readonly remove: () => void } {
  const path = mkdtempSync(join(tmpdir(), 'gradus-test-'));
  return { path, remove: () => rmSync(path, { recursive: true, force: true }) };
}

/** The project’s migrations. */
export const MIGRATIONS = readMigrations('prisma/migrations');

/** A real SQLite file with every migration applied, open. */
export function openMigrated(file: string): Database {
  const migrated = migrateDatabase(file, MIGRATIONS, Date.UTC(2026, 0, 1));
  if (!migrated.ok) throw new Error(`${migrated.problem.kind}: ${migrated.problem.detail}`);
  return openDatabase(file);
}

/** A real SQLite file for the tests of one file, open, and gone after them. */
export function databaseForTests(): Database {
  const folder = temporaryFolder();
  const database = openMigrated(join(folder.path, 'gradus.db'));
  afterAll(async () => {
    await database.close();
    folder.remove();
  });
  return database;
}
