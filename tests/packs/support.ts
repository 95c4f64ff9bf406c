import { cpSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Shelf } from '#lib/packs/shelf.ts';
import { readPacks } from '#lib/packs/read-packs.ts';

const HERE = join('tests', 'packs');

/** What a broken pack must be told. */
export type Expected = {
  readonly name: string;
  /** Files that are taken away from the sound packs. */
  readonly without: readonly string[];
  readonly problems: readonly {
    readonly code: string;
    readonly file: string;
    readonly line: number;
    readonly column: number;
  }[];
};

/** Each folder of tests/packs/broken, with the problems that it must be told and no others. */
export function expectations(): { readonly broken: readonly Expected[]; readonly warnings: readonly Expected[] } {
  return JSON.parse(readFileSync(join(HERE, 'broken', 'expected.json'), 'utf8')) as ReturnType<typeof expectations>;
}

/** Reads the sound packs (`broken/_sound`) with the files of one folder of tests/packs/broken laid over them. */
export function readBroken({ name, without }: Pick<Expected, 'name' | 'without'>): Shelf {
  const key = [name, ...without].join(' ');
  const shelf =
    read.get(key) ??
    inCopy((root) => {
      cpSync(join(HERE, 'broken', name), root, { recursive: true });
      for (const file of without) rmSync(join(root, file));
      return readPacks([root]);
    });
  read.set(key, shelf);
  return shelf;
}

/** The same for what takes its time. */
export async function inCopyAsync<Value>(use: (root: string) => Promise<Value>): Promise<Value> {
  const root = soundCopy();
  try {
    return await use(root);
  } finally {
    rmSync(root, { recursive: true, force: true });
  }
}

function soundCopy(): string {
  const root = mkdtempSync(join(tmpdir(), 'gradus-packs-'));
  cpSync(join(HERE, 'broken', '_sound'), root, { recursive: true });
  return root;
}

/** A shelf never changes: each is read once. */
const read = new Map<string, Shelf>();

/** Runs something in a copy of the sound packs, which is thrown away after. */
export function inCopy<Value>(use: (root: string) => Value): Value {
  const root = soundCopy();
  try {
    return use(root);
  } finally {
    rmSync(root, { recursive: true, force: true });
  }
}
