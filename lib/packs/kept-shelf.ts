import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { deserialize, serialize } from 'node:v8';
import { hashText } from '#lib/base/prng.ts';
import { packsFingerprint, readPacks } from './read-packs.ts';
import type { Shelf } from './shelf.ts';

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
 * `readPacks`, without the reading where it was done before: a shelf is data, and is kept under the stamps of its files (path,
 * size, time of the last change). A kept file that is torn or missing is read and written anew, and is never half-written.
 */
export function readKeptPacks(roots: readonly string[], keeping: ShelfKeeping): Shelf {
  const stamps = packsFingerprint(roots);
  const places = roots.map((root) => resolve(/* turbopackIgnore: true */ root)).join('\n');
  const prefix = `${keeping.keeper}-${hashText(places).toString(16)}-`;
  const file = join(keeping.folder, `${prefix}${hashText(`${keeping.reader}\n${stamps}`).toString(16)}.shelf`);
  const name = [places, keeping.reader, stamps].join('\n');
  const kept = shelfIn(file, name);
  if (kept) return kept;
  const shelf = readPacks(roots);
  // What was changed while it was read may have been read in part.
  if (packsFingerprint(roots) === stamps) keep({ name, shelf }, { ...keeping, prefix, file });
  return shelf;
}

type Kept = { readonly name: string; readonly shelf: Shelf };

function shelfIn(file: string, name: string): Shelf | null {
  try {
    const kept = deserialize(readFileSync(/* turbopackIgnore: true */ file)) as Kept;
    return kept.name === name ? kept.shelf : null;
  } catch {
    // Not there, or torn: the packs themselves are.
    return null;
  }
}

function keep(kept: Kept, { folder, prefix, file, warn }: ShelfKeeping & { prefix: string; file: string }): void {
  try {
    mkdirSync(/* turbopackIgnore: true */ folder, { recursive: true });
    const draft = `${file}.${process.pid}`;
    writeFileSync(/* turbopackIgnore: true */ draft, serialize(kept));
    renameSync(/* turbopackIgnore: true */ draft, file);
    for (const name of readdirSync(/* turbopackIgnore: true */ folder)) {
      const other = join(folder, name);
      if (name.startsWith(prefix) && other !== file) rmSync(/* turbopackIgnore: true */ other, { force: true });
    }
  } catch (error) {
    warn(
      `The packs that were read could not be kept in ${folder}, so that the next start reads them again: ${String(error)}`,
    );
  }
}
