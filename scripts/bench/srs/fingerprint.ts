import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** What a built database depends on: its tables, its learner and the fold of the log. */
const SOURCES = ['prisma/migrations', 'scripts/bench/srs', 'lib/base', 'lib/srs', 'lib/progress', 'lib/db'];

/** Changes with any of these sources, so that a database that was built before is built again. */
export function sourcesFingerprint(): string {
  const hash = createHash('sha256');
  for (const folder of SOURCES) {
    const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter(
      (name) => /\.(?:ts|sql)$/u.test(name) && !name.endsWith('.test.ts') && !name.startsWith('generated'),
    );
    for (const name of files.toSorted()) hash.update(name).update(readFileSync(join(folder, name)));
  }
  return hash.digest('hex').slice(0, 12);
}
