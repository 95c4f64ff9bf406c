// Runs scripts/migrate.ts without the rights of root, under which nothing is read-only.
import '#lib/auth/learner.ts';
import '#lib/db/client.ts';
import '#lib/db/migrate.ts';
import '#lib/db/migrations.ts';
import '#lib/db/problem.ts';
import '#lib/db/stores.ts';
import '#lib/env.ts';
import '#lib/i18n/error-text.ts';
import '#lib/study/reviews/refold-log.ts';

const NOBODY = 65_534;
if (process.getuid?.() === 0) {
  process.setgid?.(NOBODY);
  process.seteuid?.(NOBODY);
}
await import('#scripts/migrate.ts');
