import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { stringify } from 'yaml';
import { readPacks } from '#lib/packs/read-packs.ts';
import type { Shelf } from '#lib/packs/shelf.ts';
import { inCopy, readBroken } from './support.ts';

const BOTH = { title: { en: 'A test', zh: '测验' }, description: { en: 'It tests.', zh: '测试一下。' } };

function withQuiz(quiz: object): Shelf {
  return inCopy((root) => {
    const folder = join(root, 'content/first/quizzes');
    mkdirSync(folder);
    writeFileSync(join(folder, 'first-test.yaml'), stringify({ ...BOTH, ...quiz }));
    return readPacks([root]);
  });
}

describe('a quiz of a pack', () => {
  it('is read with whole ids, and its folder is no concept', () => {
    const shelf = withQuiz({ minutes: 5, blueprint: [{ concept: 'one', ask: 'exercises', count: 1 }] });
    expect(shelf.problems).toEqual([]);
    expect([...shelf.concepts.keys()]).toEqual(['first/one', 'first/two', 'second/three']);
    expect(shelf.quizzes.get('first/first-test')).toMatchObject({
      pack: 'content/first',
      spec: { minutes: 5, policy: { feedback: 'final', certainty: true } },
      cells: [{ pack: null, conceptId: 'first/one', stage: null, ask: 'exercises', count: 1 }],
      cardIds: [],
    });
  });

  it('of named exercises has their ids as cards', () => {
    const shelf = withQuiz({ exercises: ['work/double'] });
    expect(shelf.problems).toEqual([]);
    expect(shelf.quizzes.get('first/first-test')?.cardIds).toEqual(['exercise:work/double']);
  });

  it('of a pack that is left out is left out with it', () => {
    expect([...readBroken({ name: 'quiz-unknown-card', without: [] }).quizzes.keys()]).toEqual([]);
  });

  it.each([
    ['quiz-unknown-pack', 'did you mean “second”?'],
    ['quiz-unknown-concept', 'did you mean “first/two”?'],
    ['quiz-unknown-card', 'did you mean “first/how-many”?'],
    ['quiz-unknown-exercise', 'did you mean “exercise:work/double”?'],
    ['quiz-unknown-field', 'did you mean “minutes”?'],
    ['quiz-unknown-stage', 'did you mean “apply”?'],
  ])('%s: %s', (name, fix) => {
    expect(readBroken({ name, without: [] }).problems.map((problem) => problem.fix)).toContain(fix);
  });

  it('for which there are too few questions is told how many there are', () => {
    const [problem] = readBroken({ name: 'quiz-too-few', without: [] }).problems;
    expect(problem?.what).toBe('there are only 1 of these 2 questions');
  });
});
