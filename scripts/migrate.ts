import { migrateDatabase } from '#lib/db/migrate.ts';
import { readMigrations } from '#lib/db/migrations.ts';
import { environment } from '#lib/env.ts';
import { errorText } from '#lib/i18n/error-text.ts';

// Brings the database up to date. A database that cannot be used is left as it is, and said so.
const { databaseFile, migrationsRoot, locale } = environment();
const migrated = migrateDatabase(databaseFile, readMigrations(migrationsRoot), Date.now());
if (!migrated.ok) {
  const { kind, file, detail } = migrated.problem;
  const { message, fix } = errorText(locale, `database.${kind}`, { file, detail });
  console.error(`✗ ${message}\n  ${fix}`);
  process.exit(1);
}
if (migrated.value.length > 0) console.log(`✓ ${databaseFile}: ${migrated.value.join(', ')}`);
