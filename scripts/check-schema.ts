import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readMigrations } from '#lib/db/migrations.ts';
import { checkSchema } from '#lib/db/schema-check.ts';

// Do prisma/migrations make exactly prisma/schema.prisma? Exits 1 and says what differs when they do not.
const folder = mkdtempSync(join(tmpdir(), 'gradus-schema-'));
const migrations = readMigrations('prisma/migrations');
const problems = await checkSchema(
  readFileSync('prisma/schema.prisma', 'utf8'),
  migrations,
  join(folder, 'scratch.db'),
);
rmSync(folder, { recursive: true });

for (const problem of problems) console.error(`✗ ${problem}`);
if (problems.length > 0) {
  console.error('\nChange the schema, then write the migration: npm run db:migration -- <name>');
  process.exit(1);
}
console.log(`${migrations.length} migrations make prisma/schema.prisma, and PostgreSQL could have it too.`);
