import { delimiter, join, resolve } from 'node:path';
import type { Locale } from '#lib/base/localized.ts';
import { zoneHere } from '#lib/base/zone.ts';

/** What the process was told from outside, with defaults filled in. */
export type Environment = {
  /** The folder of the database, and of the access token where there is one. */
  readonly dataFolder: string;
  /** The one file that holds all that the learner did. */
  readonly databaseFile: string;
  /** The folders that have `content/` and `exercises/`. */
  readonly packRoots: readonly string[];
  /** The folder of migrations that the database file is brought up to. */
  readonly migrationsRoot: string;
  /** The zone of this machine, for a learner who has not chosen one. */
  readonly zone: string;
  /** The language of the terminal. */
  readonly locale: Locale;
  /** What the build that runs reads packs with, and the folder of what was read; null in development, where sources change under it. */
  readonly build: { readonly reader: string; readonly shelfFolder: string } | null;
  /** Of the program, and behind a `+` which build of it. */
  readonly version: string;
};

/**
 * Reads `process.env`: GRADUS_DATA_DIR (default `.data`) and GRADUS_PACKS_DIR (default the working directory; several
 * folders are parted as in PATH).
 */
export function environment(): Environment {
  const dataFolder = resolve(/* turbopackIgnore: true */ process.env['GRADUS_DATA_DIR'] || '.data');
  const packRoots = (process.env['GRADUS_PACKS_DIR'] || '.')
    .split(delimiter)
    .filter((root) => root !== '')
    .map((root) => resolve(/* turbopackIgnore: true */ root));
  return {
    dataFolder,
    databaseFile: join(dataFolder, 'gradus.db'),
    packRoots,
    migrationsRoot: resolve('prisma/migrations'),
    zone: zoneHere(),
    locale: languageOf(process.env['LC_ALL'] || process.env['LC_MESSAGES'] || process.env['LANG']),
    // Next puts in what next.config.js says when it builds.
    version: process.env['GRADUS_VERSION'] ?? 'development',
    build: process.env.NODE_ENV === 'production' ? builtHere() : null,
  };
}

function builtHere(): Environment['build'] {
  // Next puts in what next.config.js says when it builds.
  const reader = process.env['GRADUS_READER'];
  return reader ? { reader, shelfFolder: resolve('.gradus', 'shelves') } : null;
}

function languageOf(posixLocale: string | undefined): Locale {
  return posixLocale?.toLowerCase().startsWith('zh') ? 'zh' : 'en';
}
