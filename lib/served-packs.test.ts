import { appendFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readPacks } from '#lib/packs/read-packs.ts';
import { libraryOf } from '#lib/study/library.ts';
import { inCopyAsync } from '#tests/packs/support.ts';
import { servedPacks, type PackReading } from './served-packs.ts';

const NOTE = 'content/first/one/note.en.md';
const CARDS = 'content/first/one/cards.yaml';

/** Packs in a folder of their own, whose reading is counted, and a clock that is set by hand. */
function packsIn(root: string, change: Partial<PackReading> = {}) {
  const told: string[] = [];
  const state = { now: 0, reads: 0, aside: 0 };
  const packs = servedPacks({
    roots: [root],
    read: () => {
      state.reads += 1;
      return readPacks([root]);
    },
    readAside: async () => {
      state.aside += 1;
      return readPacks([root]);
    },
    libraryOf: (shelf) => libraryOf([shelf], () => ({ ok: false, problem: { kind: 'not-started', detail: '' } })),
    now: () => state.now,
    onNew: () => undefined,
    warn: (line) => told.push(line),
    ...change,
  });
  /** Asks as somebody does who comes six seconds later, and lets what was begun end. */
  const later = async () => {
    state.now += 6_000;
    const library = packs();
    await new Promise((resolve) => setTimeout(resolve, 0));
    return library;
  };
  return { packs, later, state, told };
}

describe('packs that are served', () => {
  it('are read once, and looked at every five seconds at most', () =>
    inCopyAsync(async (root) => {
      const { packs, state } = packsIn(root);
      const first = packs();
      appendFileSync(join(root, NOTE), '\nMore.\n');
      state.now += 4_000;
      expect(packs()).toBe(first);
      expect(state).toMatchObject({ reads: 1, aside: 0 });
    }));

  it('are swapped whole once their files have come to rest, and never while somebody waits', () =>
    inCopyAsync(async (root) => {
      const { packs, later, state } = packsIn(root);
      const first = packs();
      appendFileSync(join(root, NOTE), '\nMore.\n');
      expect(await later()).toBe(first);
      appendFileSync(join(root, NOTE), '\nAnd more.\n');
      expect(await later()).toBe(first);
      expect(state.aside).toBe(0);
      expect(await later()).toBe(first);
      expect(state).toMatchObject({ reads: 1, aside: 1 });
      const next = await later();
      expect(next.concept('first/one')?.note.en).toContain('And more.');
      expect(await later()).toBe(next);
      expect(state).toMatchObject({ reads: 1, aside: 1 });
    }));

  it('stay as they were where the new ones cannot be read, which is said once', () =>
    inCopyAsync(async (root) => {
      const { packs, later, told } = packsIn(root, { readAside: () => Promise.reject(new Error('no thread')) });
      const first = packs();
      rmSync(join(root, CARDS));
      await later();
      await later();
      expect(await later()).toBe(first);
      expect(told).toEqual([expect.stringContaining('no thread')]);
    }));

  it('are read at once where whoever asks may wait', () =>
    inCopyAsync(async (root) => {
      const { packs, state } = packsIn(root, { readAside: null });
      const first = packs();
      expect(packs()).toBe(first);
      appendFileSync(join(root, NOTE), '\nMore.\n');
      expect(packs().concept('first/one')?.note.en).toContain('More.');
      expect(state.reads).toBe(2);
    }));
});
