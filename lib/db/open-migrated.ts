import { failure, success, type Result } from '#lib/base/result.ts';
import type { EpochMillis } from '#lib/base/time.ts';
import { openDatabase, type Database } from './client.ts';
import { migrateDatabase } from './migrate.ts';
import { readMigrations } from './migrations.ts';
import type { DatabaseProblem } from './problem.ts';

/** Opens `file` with every migration below `migrationsRoot` applied; makes it when it is not there. */
export function openMigrated(
  file: string,
  migrationsRoot: string,
  now: EpochMillis,
): Result<Database, DatabaseProblem> {
  const migrated = migrateDatabase(file, readMigrations(migrationsRoot), now);
  return migrated.ok ? success(openDatabase(file)) : failure(migrated.problem);
}
