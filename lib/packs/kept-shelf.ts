import { existsSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { deserialize, serialize } from 'node:v8';
import { hashText } from '#lib/base/prng.ts';
import { openPieces } from './kept-pieces.ts';
import { packsFingerprint, readPacks } from './read-packs.ts';
import type { Shelf } from './shelf.ts';
import { writeWhole } from './write-whole.ts';

/** Where a shelf is kept. */
export type ShelfKeeping = {
  /** Made where it is missing. Whoever can write in it decides what the packs are. */
  readonly folder: string;
  /** Who keeps it: each program has files of its own. */
  readonly keeper: string;
  /** Changes with the code that reads packs: what another one read is read again. */
  readonly reader: string;
  /** Told why a shelf could not be kept; it is used all the same. */
  readonly warn: (line: string) => void;
};

/**
 * `readPacks`, without the reading where it was done before: a shelf is data, and is kept whole under the stamps of its files
 * (path, size, time of the last change), and in pieces under their texts. A kept file that is torn or missing is read and
 * written anew, and is never half-written.
 */
export function readKeptPacks(roots: readonly string[], keeping: ShelfKeeping): Shelf {
  const stamps = packsFingerprint(roots);
  const place = placeOf(roots, stamps, keeping);
  const kept = shelfIn(place);
  if (kept) return kept;
  const store = openPieces(keeping);
  const shelf = readPacks(roots, store.pieces);
  store.sweep();
  // What was changed while it was read may have been read in part.
  if (packsFingerprint(roots) === stamps) keep(shelf, place, keeping);
  return shelf;
}

/** Whether these packs, as they are, were read before. */
export function areKept(roots: readonly string[], keeping: ShelfKeeping): boolean {
  return existsSync(/* turbopackIgnore: true */ placeOf(roots, packsFingerprint(roots), keeping).file);
}

/** Where a shelf is kept: files that begin like it are those of before. `name` says in full what it was read from. */
type ShelfPlace = { readonly file: string; readonly prefix: string; readonly name: string };

function placeOf(roots: readonly string[], stamps: string, { folder, keeper, reader }: ShelfKeeping): ShelfPlace {
  const places = roots.map((root) => resolve(/* turbopackIgnore: true */ root)).join('\n');
  const prefix = `${keeper}-${hashText(places).toString(16)}-`;
  const file = join(folder, `${prefix}${hashText(`${reader}\n${stamps}`).toString(16)}.shelf`);
  return { file, prefix, name: [places, reader, stamps].join('\n') };
}

type Kept = { readonly name: string; readonly shelf: Shelf };

function shelfIn({ file, name }: ShelfPlace): Shelf | null {
  try {
    const kept = deserialize(readFileSync(/* turbopackIgnore: true */ file)) as Kept;
    return kept.name === name ? kept.shelf : null;
  } catch {
    // Not there, or torn: the packs themselves are.
    return null;
  }
}

function keep(shelf: Shelf, { file, prefix, name }: ShelfPlace, { folder, warn }: ShelfKeeping): void {
  const failed = writeWhole(file, serialize({ name, shelf } satisfies Kept));
  if (failed !== null) {
    warn(`The packs that were read could not be kept in ${folder}, so that the next start reads them again: ${failed}`);
    return;
  }
  for (const other of readdirSync(/* turbopackIgnore: true */ folder)) {
    if (!other.startsWith(prefix) || join(folder, other) === file) continue;
    try {
      rmSync(/* turbopackIgnore: true */ join(folder, other), { force: true });
    } catch {
      // Another process reads it, where that keeps a file from being removed: the next one does it.
    }
  }
}
