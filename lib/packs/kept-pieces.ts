import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, rmSync, statSync, utimesSync } from 'node:fs';
import { join } from 'node:path';
import { deserialize, serialize } from 'node:v8';
import type { Pieces } from './format/pieces.ts';
import { writeWhole } from './write-whole.ts';

/** Pieces that are kept on the disk. */
export type PieceStore = {
  readonly pieces: Pieces;
  /** Takes away what nobody has used for long, where something was written. */
  readonly sweep: () => void;
};

/** Where pieces are kept, and by what they were read. */
export type PieceKeeping = {
  readonly folder: string;
  /** Changes with the code that reads packs. */
  readonly reader: string;
};

/**
 * Pieces below `folder`, each in a file that is named by all that it was read from: processes share them, and what was read
 * before a change and again after it was taken back is still there. What is torn counts as missing; what cannot be kept is read
 * again the next time.
 */
export function openPieces({ folder, reader }: PieceKeeping): PieceStore {
  const own = join(folder, `pieces-${shortHash([reader])}`);
  const used = new Set<string>();
  let written = 0;
  const pieces: Pieces = (texts) => {
    const name = shortHash(texts);
    const file = join(own, name);
    return {
      isThere: () => existsSync(/* turbopackIgnore: true */ file),
      read: () => {
        used.add(name);
        return readPiece(file);
      },
      write: (value) => {
        used.add(name);
        const body = serialize(value);
        if (writeWhole(file, Buffer.concat([sumOf(body), body])) === null) written += 1;
      },
    };
  };
  return { pieces, sweep: () => (written > 0 ? sweep(folder, own, used) : undefined) };
}

const SUM_BYTES = 16;
const DAY_MILLIS = 86_400_000;
/** Days after which a piece that nobody has used is taken away. */
const KEPT_DAYS = 7;
/** Readers whose pieces are kept: this one, and the one of a build or of another branch. */
const READERS = 3;

function shortHash(texts: readonly string[]): string {
  const hash = createHash('sha256');
  for (const text of texts) hash.update(String(text.length)).update('\0').update(text);
  return hash.digest('hex').slice(0, 32);
}

function sumOf(body: Uint8Array): Buffer {
  return createHash('sha256').update(body).digest().subarray(0, SUM_BYTES);
}

function readPiece(file: string): unknown {
  try {
    const bytes = readFileSync(/* turbopackIgnore: true */ file);
    const body = bytes.subarray(SUM_BYTES);
    return sumOf(body).equals(bytes.subarray(0, SUM_BYTES)) ? deserialize(body) : undefined;
  } catch {
    // Not there, or not of this Node: the texts are.
    return undefined;
  }
}

function sweep(folder: string, own: string, used: ReadonlySet<string>): void {
  const now = Date.now();
  for (const { file, mtimeMs } of entriesOf(own, () => true)) {
    const name = file.slice(own.length + 1);
    if (now - mtimeMs < DAY_MILLIS) continue;
    if (used.has(name)) quietly(() => utimesSync(/* turbopackIgnore: true */ file, new Date(now), new Date(now)));
    else if (now - mtimeMs > KEPT_DAYS * DAY_MILLIS) quietly(() => rmSync(/* turbopackIgnore: true */ file));
  }
  const readers = entriesOf(folder, (name) => name.startsWith('pieces-'));
  for (const { file } of readers.toSorted((one, other) => other.mtimeMs - one.mtimeMs).slice(READERS))
    if (file !== own) quietly(() => rmSync(/* turbopackIgnore: true */ file, { recursive: true, force: true }));
}

function entriesOf(path: string, isWanted: (name: string) => boolean) {
  return readdirSync(/* turbopackIgnore: true */ path)
    .filter(isWanted)
    .flatMap((name) => {
      const file = join(path, name);
      const stat = statSync(/* turbopackIgnore: true */ file, { throwIfNoEntry: false });
      return stat ? [{ file, mtimeMs: stat.mtimeMs }] : [];
    });
}

/** Another process may be reading it, or have taken it away. */
function quietly(act: () => void): void {
  try {
    act();
  } catch {
    // The next sweep comes by again.
  }
}
