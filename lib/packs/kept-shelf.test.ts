import { appendFileSync, mkdirSync, readdirSync, readFileSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { deserialize, serialize } from 'node:v8';
import { describe, expect, it } from 'vitest';
import { inCopyAsync } from '#tests/packs/support.ts';
import { readKeptPacks, type ShelfKeeping } from './kept-shelf.ts';
import { readPacks } from './read-packs.ts';
import type { Shelf } from './shelf.ts';

const filesIn = (folder: string): string[] => readdirSync(folder).filter((name) => name.endsWith('.shelf'));

function keepingIn(root: string, reader = '1'): ShelfKeeping & { readonly told: string[] } {
  const told: string[] = [];
  return { folder: join(root, 'kept'), keeper: 'test', reader, warn: (line) => told.push(line), told };
}

/** Empties the shelf in the one kept file, so that it shows who was asked: it, or the packs. */
function mark(folder: string): void {
  const file = join(folder, filesIn(folder)[0]!);
  const kept = deserialize(readFileSync(file)) as { readonly shelf: Shelf };
  writeFileSync(file, serialize({ ...kept, shelf: { ...kept.shelf, packs: [] } }));
}

describe('a shelf that is kept', () => {
  it('is what reading gives, and is taken instead of reading', () =>
    inCopyAsync(async (root) => {
      const keeping = keepingIn(root);
      const shelf = readKeptPacks([root], keeping);
      expect(shelf).toEqual(readPacks([root]));
      expect(readKeptPacks([root], keeping)).toEqual(shelf);
      mark(keeping.folder);
      expect(readKeptPacks([root], keeping).packs).toEqual([]);
    }));

  it('is not taken once a file or the reader is another, and the old one goes', () =>
    inCopyAsync(async (root) => {
      const keeping = keepingIn(root);
      readKeptPacks([root], keeping);
      mark(keeping.folder);
      appendFileSync(join(root, 'content/first/one/note.en.md'), '\nMore.\n');
      expect(readKeptPacks([root], keeping)).toEqual(readPacks([root]));
      mark(keeping.folder);
      expect(readKeptPacks([root], { ...keeping, reader: '2' })).toEqual(readPacks([root]));
      expect(filesIn(keeping.folder)).toHaveLength(1);
    }));

  it('is read and kept anew where its file is torn', () =>
    inCopyAsync(async (root) => {
      const keeping = keepingIn(root);
      readKeptPacks([root], keeping);
      truncateSync(join(keeping.folder, filesIn(keeping.folder)[0]!), 100);
      expect(readKeptPacks([root], keeping)).toEqual(readPacks([root]));
      expect(readFileSync(join(keeping.folder, filesIn(keeping.folder)[0]!)).length).toBeGreaterThan(100);
    }));

  it('is used where it cannot be kept, which is said', () =>
    inCopyAsync(async (root) => {
      const keeping = keepingIn(root);
      mkdirSync(join(root, 'taken'));
      writeFileSync(join(root, 'taken', 'file'), '');
      const nowhere = { ...keeping, folder: join(root, 'taken', 'file') };
      expect(readKeptPacks([root], nowhere)).toEqual(readPacks([root]));
      expect(keeping.told).toEqual([expect.stringContaining('could not be kept')]);
    }));
});
