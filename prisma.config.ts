import { defineConfig } from 'prisma/config';
import { environment } from './lib/env.ts';

/** For Prisma's own command line; the app itself applies migrations with lib/db/migrate.ts. */
export default defineConfig({
  schema: 'prisma/schema.prisma',
  migrations: { path: 'prisma/migrations' },
  datasource: { url: `file:${environment().databaseFile}` },
});
