import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { migrateDatabase } from '#lib/db/migrate.ts';
import { readMigrations } from '#lib/db/migrations.ts';
import { differenceTo } from '#lib/db/schema-engine.ts';

// npm run db:migration -- <name>: writes prisma/migrations/<timestamp>_<name>/migration.sql from the changed schema.
const name = process.argv[2];
if (!name || !/^[a-z][a-z0-9_]*$/.test(name)) {
  console.error('Usage: npm run db:migration -- <name>, with a name like add_study_days');
  process.exit(2);
}

const folder = mkdtempSync(join(tmpdir(), 'gradus-migration-'));
const file = join(folder, 'scratch.db');
const migrated = migrateDatabase(file, readMigrations('prisma/migrations'), Date.now());
if (!migrated.ok) throw new Error(`The migrations so far do not apply: ${migrated.problem.detail}`);
const difference = await differenceTo(readFileSync('prisma/schema.prisma', 'utf8'), file);
rmSync(folder, { recursive: true });

if (difference === null) {
  console.log('prisma/schema.prisma is what the migrations make already: nothing to write.');
} else {
  const timestamp = new Date().toISOString().replace(/\D/g, '').slice(0, 14);
  const target = join('prisma/migrations', `${timestamp}_${name}`);
  mkdirSync(target);
  writeFileSync(join(target, 'migration.sql'), `${difference.sql.trim()}\n`);
  console.log(`Wrote ${target}/migration.sql. Read it before you commit it: what it drops is lost.`);
}
