import { join, resolve } from 'node:path';
import type { Locale } from '#lib/base/localized.ts';

/** What the process was told from outside, with defaults filled in. */
export type Environment = {
  /** The one file that holds all that the learner did. */
  readonly databaseFile: string;
  /** The folder that has `content/` and `exercises/`. */
  readonly packsRoot: string;
  /** The folder of migrations that the database file is brought up to. */
  readonly migrationsRoot: string;
  /** The zone of this machine, for a learner who has not chosen one. */
  readonly zone: string;
  /** The language of the terminal. */
  readonly locale: Locale;
  /** Whether the packs are not those of the repository, so that their code gets none of the app’s rights. */
  readonly packsAreForeign: boolean;
  readonly production: boolean;
};

/** Reads `process.env`: GRADUS_DATA_DIR (default `.data`) and GRADUS_PACKS_DIR (default the working directory). */
export function environment(): Environment {
  const packsRoot = resolve(/* turbopackIgnore: true */ process.env['GRADUS_PACKS_DIR'] || '.');
  return {
    databaseFile: join(resolve(/* turbopackIgnore: true */ process.env['GRADUS_DATA_DIR'] || '.data'), 'gradus.db'),
    packsRoot,
    packsAreForeign: packsRoot !== resolve(/* turbopackIgnore: true */ '.'),
    migrationsRoot: resolve('prisma/migrations'),
    zone: new Intl.DateTimeFormat().resolvedOptions().timeZone,
    locale: languageOf(process.env['LC_ALL'] || process.env['LC_MESSAGES'] || process.env['LANG']),
    production: process.env.NODE_ENV === 'production',
  };
}

function languageOf(posixLocale: string | undefined): Locale {
  return posixLocale?.toLowerCase().startsWith('zh') ? 'zh' : 'en';
}
