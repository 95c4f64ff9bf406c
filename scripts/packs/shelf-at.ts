import { join } from 'node:path';
import { readKeptPacks } from '#lib/packs/kept-shelf.ts';
import type { Shelf } from '#lib/packs/shelf.ts';
import { fingerprint } from '#scripts/steps/fingerprint.mjs';

/** The packs of `root` as the sources of this moment read them, without the reading where neither has changed since. */
export function shelfAt(root: string): Shelf {
  return readKeptPacks([root], {
    folder: join('.gradus', 'shelves'),
    keeper: 'sources',
    reader: fingerprint(['lib', 'package-lock.json']),
    warn: (line) => console.warn(line),
  });
}
