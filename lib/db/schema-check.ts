import Sqlite from 'better-sqlite3';
import { migrateDatabase } from './migrate.ts';
import type { Migration } from './migrations.ts';
import { differenceTo, postgresScript } from './schema-engine.ts';

/**
 * What is wrong between `schema` (the text of schema.prisma) and `migrations`, in words; empty when the migrations make
 * exactly that schema, guards included, and PostgreSQL could have it too. `scratchFile` must not exist; it is left there.
 */
export async function checkSchema(
  schema: string,
  migrations: readonly Migration[],
  scratchFile: string,
): Promise<readonly string[]> {
  const migrated = migrateDatabase(scratchFile, migrations, 0);
  if (!migrated.ok) return [`The migrations do not apply to an empty database: ${migrated.problem.detail}`];
  const problems = [...missingGuards(scratchFile), ...specialities(schema)];
  const drift = await differenceTo(schema, scratchFile);
  if (drift) problems.push(`The migrations do not make prisma/schema.prisma; still missing:\n${drift.summary.trim()}`);
  try {
    await postgresScript(schema);
  } catch (error) {
    problems.push(
      `PostgreSQL would refuse prisma/schema.prisma: ${error instanceof Error ? error.message : String(error)}`,
    );
  }
  return problems;
}

/** What keeps the log append-only; Prisma does not know triggers, and rebuilding a table silently drops them. */
const GUARDS = [
  'ReviewEvent_no_delete',
  'ReviewEvent_no_update',
  'PresetRevision_no_delete',
  'PresetRevision_no_update',
];

function missingGuards(file: string): readonly string[] {
  const database = new Sqlite(file, { readonly: true });
  const rows = database.prepare("SELECT name FROM sqlite_master WHERE type = 'trigger'").all() as readonly {
    name: string;
  }[];
  database.close();
  const present = new Set(rows.map((row) => row.name));
  return GUARDS.filter((guard) => !present.has(guard)).map(
    (guard) => `The trigger ${guard} is gone: a migration that rebuilds its table must create it again`,
  );
}

function specialities(schema: string): readonly string[] {
  return schema
    .split('\n')
    .map((line, index) => ({ line: line.replace(/\/\/.*$/, ''), place: `prisma/schema.prisma:${index + 1}` }))
    .filter(({ line }) => /^\s*enum\s|@db\.|^\s*type\s/.test(line))
    .map(({ line, place }) => `${place}: “${line.trim()}” is not shared by SQLite and PostgreSQL`);
}
