import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** One step of the schema, as Prisma lays it out: `<timestamp>_<name>/migration.sql`. */
export type Migration = {
  readonly name: string;
  readonly sql: string;
  /** SHA-256 of the SQL in hexadecimal, as Prisma writes it into `_prisma_migrations`. */
  readonly checksum: string;
};

/** The migrations under `root`, oldest first. Line endings do not count: a checkout on Windows has the same checksums. */
export function readMigrations(root: string): readonly Migration[] {
  return readdirSync(root, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name)
    .sort()
    .map((name) => {
      const sql = readFileSync(join(root, name, 'migration.sql'), 'utf8').replaceAll('\r\n', '\n');
      return { name, sql, checksum: createHash('sha256').update(sql).digest('hex') };
    });
}
