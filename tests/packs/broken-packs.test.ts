import { appendFileSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { formatProblem } from '#lib/packs/format/problem.ts';
import { expectations, inCopy, readBroken, type Expected } from './support.ts';
import { readPacks } from '#lib/packs/read-packs.ts';

const { broken, warnings } = expectations();
const placeOf = ({ code, file, line, column }: { code: string; file: string; line: number; column: number }): string =>
  `${file}:${line}:${column} ${code}`;
// A fault that stands in one language only makes the two differ, too.
const isBeside = ({ problems }: Expected, { code }: { code: string }): boolean =>
  code === 'languages-differ' && problems.every((problem) => problem.code !== code);

describe('a broken pack', () => {
  it.each(broken)('is told its problems at their places: $name', (expected) => {
    const shelf = readBroken(expected);
    const errors = shelf.problems.filter((problem) => problem.level === 'error');
    const others = shelf.problems.filter((problem) => problem.level !== 'error' && !isBeside(expected, problem));
    expect(errors.map(placeOf).toSorted()).toEqual(expected.problems.map(placeOf).toSorted());
    // Other packs that need something of it are warned, and stay.
    expect(others.filter((problem) => problem.code !== 'prerequisite-left-out')).toEqual([]);
    // A register stands beside the packs: what is wrong in it takes none of them away.
    const inPacks = expected.problems.filter(({ file }) => file.split('/').length > 2);
    const hit = new Set(inPacks.map(({ file }) => file.split('/').slice(0, 2).join('/')));
    expect(new Set(shelf.broken.map((pack) => `${pack.area}/${pack.id}`))).toEqual(hit);
    expect(shelf.packs.map((pack) => `${pack.area}/${pack.id}`).filter((pack) => hit.has(pack))).toEqual([]);
  });

  it.each(warnings)('is let in with a warning: $name', (expected) => {
    const shelf = readBroken(expected);
    const found = shelf.problems.filter((problem) => problem.level === 'warning' && !isBeside(expected, problem));
    expect(found.map(placeOf)).toEqual(expected.problems.map(placeOf));
    for (const problem of found)
      expect(shelf.broken.map((pack) => `${pack.area}/${pack.id}`)).not.toContain(problem.pack);
  });

  it('has an expectation for every folder, and a folder for every expectation', () => {
    const folders = readdirSync('tests/packs/broken', { withFileTypes: true }).filter(
      (entry) => entry.isDirectory() && entry.name !== '_sound',
    );
    expect(folders.map((entry) => entry.name).toSorted()).toEqual(
      [...broken, ...warnings].map(({ name }) => name).toSorted(),
    );
  });

  it('says what is wrong and how to repair it, in one line', () => {
    for (const problem of broken.flatMap((expected) => readBroken(expected).problems)) {
      expect(problem.what.length, problem.code).toBeGreaterThan(5);
      expect(problem.fix.length, problem.code).toBeGreaterThan(3);
      expect(formatProblem(problem)).not.toContain('\n');
    }
  });
});

describe('packs of two roots', () => {
  it('at the same path: the first is used, the second left out and named; the others of both stay', () => {
    const shelf = inCopy((first) =>
      inCopy((second) => {
        rmSync(join(first, 'content', 'second'), { recursive: true });
        rmSync(join(second, 'exercises'), { recursive: true });
        writeFileSync(join(second, 'content', 'first', 'pack.yaml'), 'id: [');
        return readPacks([first, second]);
      }),
    );
    expect(shelf.packs.map(({ path }) => path)).toEqual(['content/first', 'content/second', 'exercises/work']);
    expect(shelf.problems.map(placeOf)).toEqual(['content/first/pack.yaml:1:1 duplicate-pack']);
    expect(shelf.broken.map(({ path, problems }) => [path, problems.map(({ code }) => code)])).toEqual([
      ['content/first', ['duplicate-pack']],
    ]);
  });

  it('the first broken: it is named with its own problems, and what comes later does not take its place', () => {
    const shelf = inCopy((first) =>
      inCopy((second) => {
        writeFileSync(join(first, 'content', 'first', 'pack.yaml'), 'id: [');
        return readPacks([first, second]);
      }),
    );
    expect(shelf.packs.map(({ path }) => path)).not.toContain('content/first');
    const own = shelf.broken.filter(({ path }) => path === 'content/first');
    expect(own.map(({ problems }) => problems[0]?.code)).toEqual(['yaml-syntax', 'duplicate-pack']);
  });
});

describe('sound packs', () => {
  it('have no problems, and drafts are not looked at', () => {
    const shelf = inCopy((root) => readPacks([root]));
    expect(shelf.problems).toEqual([]);
    expect(shelf.packs.map((pack) => `${pack.area}/${pack.id}`)).toEqual([
      'content/first',
      'content/second',
      'exercises/work',
    ]);
  });

  it('come in the order in which they are learnt, with links both ways', () => {
    const { concepts, cards, exercises } = inCopy((root) => readPacks([root]));
    expect([...concepts.keys()]).toEqual(['first/one', 'first/two', 'second/three']);
    expect([...cards.keys()]).toEqual(['first/how-many', 'first/how-many-more', 'second/how-many']);
    expect(concepts.get('first/two')).toMatchObject({ needs: ['first/one'], leadsTo: ['second/three'] });
    expect(concepts.get('first/one')?.exercises).toEqual(['work/double']);
    expect(exercises.get('work/double')?.alternatives.map(({ name }) => name)).toEqual(['added', 'scaled']);
  });

  it('keep a concept whose prerequisite was left out, without it', () => {
    const shelf = readBroken({ name: 'prerequisite-left-out', without: [] });
    expect(shelf.concepts.get('second/three')?.needs).toEqual([]);
  });

  it('may need, name as next and tell apart what is planned, which locks nothing until it is written', () => {
    const shelf = inCopy((root) => {
      const topics = 'modules:\n  first:\n    title: { en: a, zh: 一 }\n    topics: { later: { en: b, zh: 二 } }\n';
      writeFileSync(join(root, 'content/topics.yaml'), topics);
      appendFileSync(join(root, 'content/first/two/concept.yaml'), 'next: [later]\n');
      const three = join(root, 'content/second/three/concept.yaml');
      writeFileSync(three, readFileSync(three, 'utf8').replace('[first/two]', '[first/two, first/later]'));
      const exercise = join(root, 'exercises/work/double/exercise.yaml');
      writeFileSync(exercise, readFileSync(exercise, 'utf8').replace('- first/one', '- first/later'));
      return readPacks([root]);
    });
    expect(shelf.problems).toEqual([]);
    expect(shelf.concepts.get('second/three')?.needs).toEqual(['first/two']);
    expect(shelf.exercises.get('work/double')?.concepts).toEqual([]);
  });
});
