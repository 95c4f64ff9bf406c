import { join } from 'node:path';
import { expect, it } from 'vitest';
import { openPieces } from '#lib/packs/kept-pieces.ts';
import { readKeptPacks } from '#lib/packs/kept-shelf.ts';
import { lackingPieces, readPacks } from '#lib/packs/read-packs.ts';
import { readPiecesInThreads } from '#lib/pieces-threads.ts';
import { inCopyAsync } from '#tests/packs/support.ts';

it('threads leave every piece behind, and the shelf of them is the one that is read', () =>
  inCopyAsync(async (root) => {
    const folder = join(root, 'kept');
    const keeping = { folder, keeper: 'test', reader: '1', warn: () => undefined };
    const heard: number[] = [];
    await readPiecesInThreads([root], keeping, { fewest: 1, tell: (percent) => heard.push(percent) });
    expect(heard.at(-1)).toBe(100);
    expect(lackingPieces([root], openPieces(keeping).pieces)).toEqual([]);
    expect(readKeptPacks([root], keeping)).toEqual(readPacks([root]));
    // What is kept whole needs no thread.
    heard.length = 0;
    await readPiecesInThreads([root], keeping, { fewest: 1, tell: (percent) => heard.push(percent) });
    expect(heard).toEqual([]);
  }));
