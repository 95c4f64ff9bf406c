// Runs scripts/migrate.ts without the rights of root, under which nothing is read-only.
import '#lib/db/migrate.ts';
import '#lib/db/migrations.ts';
import '#lib/env.ts';
import '#lib/i18n/error-text.ts';

const NOBODY = 65_534;
if (process.getuid?.() === 0) {
  process.setgid?.(NOBODY);
  process.seteuid?.(NOBODY);
}
await import('../../../scripts/migrate.ts');
