import { join } from 'node:path';
import { readKeptPacks, type ShelfKeeping } from '#lib/packs/kept-shelf.ts';
import type { Shelf } from '#lib/packs/shelf.ts';
import { readPiecesInThreads } from '#lib/pieces-threads.ts';
import { bundleReader } from '#scripts/steps/bundle-reader.ts';
import { readerFingerprint } from '#scripts/steps/fingerprint.mjs';

/** The packs of `root` as the sources of this moment read them, without the reading of what has not changed since. */
export function shelfAt(root: string): Shelf {
  return shelfOf([root]);
}

/** The same of several roots. */
export function shelfOf(roots: readonly string[]): Shelf {
  return readKeptPacks(roots, keeping());
}

/** The same; where much is new, all processors read it, and `say` hears how far they are. */
export async function shelfReadAt(root: string, say: (line: string) => void): Promise<Shelf> {
  let tenths = 0;
  await readPiecesInThreads([root], keeping(), {
    ready: bundleReader,
    tell: (percent, pieces) => {
      if (Math.floor(percent / 10) <= tenths) return;
      tenths = Math.floor(percent / 10);
      say(`  ${percent} % of ${pieces} concepts and exercises read`);
    },
  });
  return shelfAt(root);
}

function keeping(): ShelfKeeping {
  return {
    folder: join('.gradus', 'shelves'),
    keeper: 'sources',
    reader: readerFingerprint(),
    warn: (line) => console.warn(line),
  };
}
