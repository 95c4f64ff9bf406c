import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readPacks } from '#lib/packs/read-packs.ts';
import { chosenBy } from '#scripts/packs/chosen.ts';
import { inCopy } from './support.ts';

const shelf = inCopy((root) => readPacks([root]));
const chosen = (...names: string[]) => {
  const read = chosenBy(names, shelf);
  if (!read.ok) throw new Error(read.problem);
  return read.value;
};

describe('names given to check:packs', () => {
  it('are packs, concepts and exercises; none is everything', () => {
    expect(chosen().hasFile('content/glossary.yaml')).toBe(true);
    expect(chosen('work').hasExercise('work/double')).toBe(true);
    expect(chosen('exercises/work').hasExercise('work/double')).toBe(true);
    expect(chosen('work/double').hasExercise('work/double')).toBe(true);
    expect(chosen('first').hasConcept('first/one')).toBe(true);
    expect(chosen('first/one').hasConcept('first/one')).toBe(true);
    expect(chosen('content/first/').hasFile('content/first/pack.yaml')).toBe(true);
  });

  it('leave everything else alone', () => {
    const { hasExercise, hasConcept, hasFile } = chosen('first/one');
    expect(hasExercise('work/double')).toBe(false);
    expect(hasConcept('first/on')).toBe(false);
    expect(hasFile('content/first/one-more/note.en.md')).toBe(false);
    expect(hasFile('content/first/one/note.en.md')).toBe(true);
  });

  it('that mean nothing are answered with what was probably meant', () => {
    expect(chosenBy(['work/dubble'], shelf)).toEqual({
      ok: false,
      problem: expect.stringContaining('Did you mean “work/double”?') as string,
    });
    expect(chosenBy(['work/nothing-like-it'], shelf)).toEqual({
      ok: false,
      problem: expect.stringContaining('work has: double') as string,
    });
    expect(chosenBy(['x'], shelf)).toEqual({
      ok: false,
      problem: expect.stringContaining('The packs are: ') as string,
    });
  });

  it('may name what is in a pack that was left out', () => {
    const broken = inCopy((root) => {
      rmSync(join(root, 'exercises/work/double/starter.ts'));
      return readPacks([root]);
    });
    const read = chosenBy(['work/double'], broken);
    expect(read.ok && read.value.hasFile('exercises/work/double/starter.ts')).toBe(true);
    expect(chosenBy(['work'], broken).ok).toBe(true);
  });
});
