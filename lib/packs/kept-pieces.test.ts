import { appendFileSync, readdirSync, rmSync, statSync, truncateSync, utimesSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { inCopyAsync } from '#tests/packs/support.ts';
import { openPieces } from './kept-pieces.ts';
import { lackingPieces, readPacks, readPieces } from './read-packs.ts';

const NOTE = 'content/first/one/note.en.md';

const storeIn = (root: string, reader = '1') => openPieces({ folder: join(root, 'kept'), reader });

/** Every piece below a copy of packs, by its path. */
function piecesIn(root: string): string[] {
  return readdirSync(join(root, 'kept')).flatMap((reader) =>
    readdirSync(join(root, 'kept', reader)).map((name) => join(root, 'kept', reader, name)),
  );
}

describe('pieces of packs', () => {
  it('give the shelf that reading gives', () =>
    inCopyAsync(async (root) => {
      const shelf = readPacks([root], storeIn(root).pieces);
      expect(shelf).toEqual(readPacks([root]));
      expect(readPacks([root], storeIn(root).pieces)).toEqual(shelf);
    }));

  it('are made anew only where something has changed', () =>
    inCopyAsync(async (root) => {
      readPacks([root], storeIn(root).pieces);
      const before = piecesIn(root);
      appendFileSync(join(root, NOTE), '\nMore.\n');
      expect(lackingPieces([root], storeIn(root).pieces).map(({ path }) => path)).toEqual(['content/first/one']);
      expect(readPacks([root], storeIn(root).pieces)).toEqual(readPacks([root]));
      expect(piecesIn(root)).toHaveLength(before.length + 1);
    }));

  it('say where in their files something stands that only other packs show', () =>
    inCopyAsync(async (root) => {
      readPacks([root], storeIn(root).pieces);
      const needed = [...readPacks([root]).concepts.values()].flatMap(({ needs }) => needs)[0]!;
      rmSync(join(root, 'content', needed), { recursive: true });
      const shelf = readPacks([root], storeIn(root).pieces);
      expect(shelf.problems.map(({ code }) => code)).toContain('dangling-prerequisite');
      expect(shelf).toEqual(readPacks([root]));
    }));

  it('that are torn are read and kept anew', () =>
    inCopyAsync(async (root) => {
      readPacks([root], storeIn(root).pieces);
      const sizes = piecesIn(root).map((file) => statSync(file).size);
      for (const file of piecesIn(root)) truncateSync(file, Math.floor(statSync(file).size / 2));
      expect(readPacks([root], storeIn(root).pieces)).toEqual(readPacks([root]));
      expect(piecesIn(root).map((file) => statSync(file).size)).toEqual(sizes);
    }));

  it('go when nobody has used them for long, and those of readers of long ago', () =>
    inCopyAsync(async (root) => {
      readPacks([root], storeIn(root).pieces);
      const longAgo = new Date(Date.now() - 30 * 86_400_000);
      for (const file of piecesIn(root)) utimesSync(file, longAgo, longAgo);
      appendFileSync(join(root, NOTE), '\nMore.\n');
      const store = storeIn(root);
      readPacks([root], store.pieces);
      const count = piecesIn(root).length;
      store.sweep();
      expect(piecesIn(root)).toHaveLength(count - 1);
      for (const reader of ['2', '3', '4', '5']) {
        const other = storeIn(root, reader);
        readPacks([root], other.pieces);
        other.sweep();
      }
      expect(readdirSync(join(root, 'kept'))).toHaveLength(3);
    }));

  it('can be read one by one, before the shelf is asked for', () =>
    inCopyAsync(async (root) => {
      const { pieces } = storeIn(root);
      const lacking = lackingPieces([root], pieces);
      const done: string[] = [];
      readPieces([root], lacking, { pieces, tell: () => done.push('one') });
      expect(done).toHaveLength(lacking.length);
      expect(lackingPieces([root], pieces)).toEqual([]);
    }));
});
