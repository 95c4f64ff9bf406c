import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeAll, describe, expect, it } from 'vitest';
import { formatProblem } from '#lib/packs/format/problem.ts';
import { shelfAt } from '#scripts/packs/shelf-at.ts';
import type { Exercise } from '#lib/packs/shelf.ts';
import { bundleJudge } from '#scripts/bundle-judge.ts';
import { exerciseHash, openProofs } from '#scripts/packs/kept-proofs.ts';
import { lackingProof } from '#scripts/packs/lacking-proof.ts';
import { proveExercises } from '#scripts/packs/prove-exercises.ts';

const shelf = shelfAt('.');
const exercises = [...shelf.exercises.values()];
const exercise = exercises[0]!;
const said: string[] = [];
const say = (line: string): void => void said.push(line);

const made: string[] = [];
const emptyRoot = (): string => {
  const root = mkdtempSync(join(tmpdir(), 'gradus-proofs-'));
  mkdirSync(join(root, 'exercises'));
  made.push(root);
  return root;
};
beforeAll(async () => void (await bundleJudge()));
afterEach(() => {
  for (const root of made.splice(0)) rmSync(root, { recursive: true, force: true });
  said.length = 0;
});

describe('what is kept of a proof', () => {
  it('holds for the same exercise and the same judge, in the next process too', () => {
    const root = emptyRoot();
    const known = [exercise.id];
    expect(openProofs(root, say).has(exercise)).toBe(false);
    openProofs(root, say).keep([exercise], { known });
    expect(openProofs(root, say).has(exercise)).toBe(true);
    const file = join(root, 'exercises', 'proofs.json');
    const text = readFileSync(file, 'utf8');
    writeFileSync(file, text.replace(/"judge": "./u, '"judge": "x'));
    expect(openProofs(root, say).has(exercise)).toBe(false);
  });

  it('does not hold once anything that is judged has changed, and holds when only prose has', () => {
    const changed: readonly Exercise[] = [
      { ...exercise, solution: `${exercise.solution}\n` },
      { ...exercise, starter: '' },
      { ...exercise, alternatives: exercise.alternatives.slice(1) },
      { ...exercise, mistakes: exercise.mistakes.slice(1) },
      { ...exercise, spec: { ...exercise.spec, regimes: exercise.spec.regimes.slice(1) } },
    ];
    const hashes = changed.map(exerciseHash);
    expect(new Set([...hashes, exerciseHash(exercise)]).size).toBe(changed.length + 1);
    const prose = { ...exercise, instructions: { en: '', zh: '' }, editorial: { en: '', zh: '' } };
    expect(exerciseHash(prose)).toBe(exerciseHash(exercise));
  });

  it('holds of its Python for the same texts, beside what was proved of it in TypeScript', () => {
    const root = emptyRoot();
    const python = { exercise, solution: 'def f(x): return x', starter: 'def f(x): return 0', forms: [] };
    openProofs(root, say).keep([exercise], { known: [exercise.id] });
    expect(openProofs(root, say).hasPython(python)).toBe(false);
    openProofs(root, say).keepPython([python]);
    expect(openProofs(root, say).hasPython(python)).toBe(true);
    expect(openProofs(root, say).has(exercise)).toBe(true);
    for (const changed of [
      { ...python, solution: 'def f(x): return x * 1' },
      { ...python, starter: '' },
      { ...python, forms: [{ file: 'solutions/torch.py', source: 'def f(x): return +x' }] },
      { ...python, exercise: { ...exercise, solution: '' } },
    ]) {
      expect(openProofs(root, say).hasPython(changed)).toBe(false);
    }
    openProofs(root, say).keep([exercise], { known: [exercise.id] });
    expect(openProofs(root, say).hasPython(python)).toBe(true);
  });

  it('is forgotten of exercises that are gone, and nothing where its file is torn', () => {
    const root = emptyRoot();
    openProofs(root, say).keep([exercise], { known: [exercise.id] });
    openProofs(root, say).keep([], { known: [] });
    const file = join(root, 'exercises', 'proofs.json');
    expect(readFileSync(file, 'utf8')).toBe('{}\n');
    writeFileSync(file, '{"losses/softmax": {');
    expect(openProofs(root, say).has(exercise)).toBe(false);
    expect(said).toEqual([expect.stringContaining('everything is proved again')]);
  });
});

it('every exercise that lacks a proof, and three drawn at random of the others, are proved here', async () => {
  const { has } = openProofs('.', console.log);
  // The heaviest, of difficulty 5, takes minutes: it is proved when it or the judge has changed.
  const light = exercises.filter((one) => one.spec.difficulty < 5 || !has(one));
  const { lacking, drawn } = lackingProof(light, has, 3);
  console.log(`Proved now: ${[...lacking, ...drawn].map(({ id }) => id).join(', ')}`);
  const proofs = await proveExercises([...lacking, ...drawn], console.log);
  expect(proofs.flatMap(({ problems }) => problems.map(formatProblem))).toEqual([]);
  expect(proofs.length).toBeGreaterThanOrEqual(3);
}, 1_200_000);
