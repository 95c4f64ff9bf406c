import { symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { readExercise, readPacks } from '#lib/packs/read-packs.ts';
import type { Shelf } from '#lib/packs/shelf.ts';
import { compile } from '#lib/runner/compile.ts';
import { judgeableOf } from '#lib/study/exercises/judgeable.ts';
import { inCopy } from './support.ts';

function isForeign({ exercises }: Shelf, id: string): boolean {
  const ready = judgeableOf(exercises.get(id)!, compile);
  if (!ready.ok) throw new Error(ready.problem.detail);
  return ready.value.foreign;
}

it('packs of another folder are foreign, and ours beside them are not, whichever comes first', () => {
  inCopy((root) => {
    for (const roots of [
      ['.', root],
      [root, process.cwd()],
    ]) {
      const shelf = readPacks(roots);
      expect(isForeign(shelf, 'losses/softmax')).toBe(false);
      expect(isForeign(shelf, 'work/double')).toBe(true);
    }
  });
});

it('one exercise that is read alone knows whose it is', () => {
  inCopy((root) => {
    expect(readExercise(root, 'work/double')).toMatchObject({ value: { foreign: true } });
    expect(readExercise('.', 'losses/softmax')).toMatchObject({ value: { foreign: false } });
  });
});

it('another way to this folder leads to packs of ours', () => {
  inCopy((root) => {
    const link = join(root, 'link');
    symlinkSync(process.cwd(), link);
    expect(isForeign(readPacks([link]), 'losses/softmax')).toBe(false);
  });
});
