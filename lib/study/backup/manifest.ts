import { z } from 'zod';

/** What a backup says that it is. */
export const BACKUP_FORMAT = 'gradus-backup';
/** Version 1 was one JSON text; 2 is a zip archive with this manifest. */
export const BACKUP_VERSION = 2;
/** The manifest’s name in the archive. It is the last file, so that it can count the others. */
export const MANIFEST = 'manifest.json';

/** `manifest.json`: what a backup holds. */
export const manifest = z.looseObject({
  format: z.literal(BACKUP_FORMAT),
  version: z.int().min(2),
  exportedAt: z.int(),
  sections: z.array(
    z.looseObject({
      name: z.string(),
      /** JSON lines: one entry a line. */
      file: z.string(),
      entries: z.int().min(0),
      /** FNV-1a over the lines, as `checkOf` has it: tells a torn file, not a forged one. */
      check: z.string(),
    }),
  ),
});

export type Manifest = Readonly<z.infer<typeof manifest>>;
