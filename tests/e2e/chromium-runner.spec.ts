import { randomInt } from 'node:crypto';
import { readdirSync } from 'node:fs';
import { expect, test } from '@playwright/test';
import type { Judgeable } from '#lib/exercises/judgeable.ts';
import type { Report } from '#lib/exercises/report.ts';
import { readExercise } from '#lib/packs/read-packs.ts';
import type { Exercise } from '#lib/packs/shelf.ts';
import { createChromiumRunner } from '#lib/runner/chromium/chromium-runner.ts';
import { compile } from '#lib/runner/compile.ts';
import { createNodeRunner } from '#lib/runner/node/node-runner.ts';
import type { Runner } from '#lib/runner/runner.ts';
import { judgeableOf } from '#lib/study/exercises/judgeable.ts';
import { moduleOf, smallExercise } from '#tests/support/small-exercise.ts';
import { HEAP_BOMB, HOSTILE, RIGHT_SOFTMAX } from './support/hostile.ts';

const OPTIONS = { lanes: ['exact', 'device'], backends: ['cpu'], seed: 3, visibleOnly: false } as const;
const foldersIn = (path: string): readonly string[] =>
  readdirSync(path, { withFileTypes: true }).flatMap((entry) => (entry.isDirectory() ? [entry.name] : []));
const EXERCISES = foldersIn('exercises')
  .filter((pack) => !pack.startsWith('_'))
  .flatMap((pack) => foldersIn(`exercises/${pack}`).map((slug) => `${pack}/${slug}`));

// Each question is judged twice.
test.setTimeout(600_000);

let [chromium, node]: [Runner, Runner] = [] as never;

test.beforeAll(async () => {
  [chromium, node] = await Promise.all([createChromiumRunner(), createNodeRunner()]);
});
test.afterAll(() => Promise.all([chromium.close(), node.close()]));

function exerciseOf(id: string): Exercise {
  const read = readExercise('.', id);
  if (!read.ok) throw new Error(read.problem);
  return read.value;
}

function judgeableFrom(exercise: Exercise): Judgeable {
  const ready = judgeableOf(exercise, compile);
  if (!ready.ok) throw new Error(ready.problem.detail);
  return ready.value;
}

/** How many exercises, others in each run; all would take as long as all other tests together. */
const DRAWN = 8;
/** Of each exercise drawn. */
const MISTAKES = 6;

function drawnFrom<Value>(values: readonly Value[], count: number): readonly Value[] {
  const left = [...values];
  return Array.from({ length: Math.min(count, left.length) }, () => left.splice(randomInt(left.length), 1)[0]!);
}

/** What a report says, without what differs from one machine to the next: digits, times and bytes. */
function said({ verdict, diagnosis, checks }: Report) {
  const rows = checks.map(({ name, lane, function: fn, regime, status, message: { key }, hint }) =>
    [name, lane, fn, regime, status, key, hint?.key].join(' '),
  );
  return { verdict, diagnosis, rows };
}

for (let part = 0; part < DRAWN; part += 1) {
  test(`says of a solution and of mistakes, drawn at random, what Node says: exercise ${part + 1} of ${DRAWN}`, async () => {
    const [id] = drawnFrom(
      EXERCISES.filter((_, index) => index % DRAWN === part),
      1,
    );
    const exercise = exerciseOf(id!);
    const judgeable = judgeableFrom(exercise);
    const { solution } = exercise;
    const mistakes = drawnFrom(exercise.mistakes, MISTAKES);
    for (const { name, source } of [{ name: null, source: solution }, ...mistakes]) {
      const of = `${id} ${name ?? 'solution'}`;
      const question = { judgeable, source, options: OPTIONS };
      const [there, here] = await Promise.all([chromium.run(question), node.run(question)]);
      expect(said(there), of).toEqual(said(here));
      expect(there.verdict === 'pass', of).toBe(name === null);
    }
  });
}

test('says of an exercise of others what it says of ours: verdict, diagnosis and hint', async () => {
  const exercise = exerciseOf('losses/softmax');
  const [ours, theirs] = [judgeableFrom(exercise), judgeableFrom({ ...exercise, foreign: true })];
  const misspelt = exercise.solution.replace('tf.exp(', 'tf.zeros_like(');
  const { checks } = await chromium.run({ judgeable: theirs, source: misspelt, options: OPTIONS });
  expect(checks.map(({ hint }) => hint?.key)).toContain('hintOtherName');
  for (const source of [exercise.solution, misspelt, ...exercise.mistakes.map((mistake) => mistake.source)]) {
    const [own, foreign] = [ours, theirs].map((judgeable) => chromium.run({ judgeable, source, options: OPTIONS }));
    expect(said(await foreign!)).toEqual(said(await own!));
  }
});

test('makes functions, calls in steps and takes gradients as Node does, also for a pack of others', async () => {
  const drawn = { draw: 'normal', shape: ['N'] };
  const inputs = { a: drawn, f: { make: 'scaled', args: ['a'] }, x: drawn, h: drawn };
  const steps = { count: 'T', function: 'next', carry: { h: 'h' }, each: ['x'] };
  const next = (h: string): string => `export const next = (f: any, x: any, h: any) => ({ h: ${h} });`;
  const ours = smallExercise({
    functions: [
      { name: 'next', params: ['f', 'x', 'h'], returns: { h: 'tensor' }, autodiff: { of: ['x', 'h'], output: 'h' } },
    ],
    regimes: [
      { id: 'once', dims: { N: 5 }, inputs },
      { id: 'in-a-row', dims: { T: 3, N: 5 }, inputs: { ...inputs, x: { draw: 'normal', shape: ['T', 'N'] } }, steps },
    ],
    solution: next('tf.add(tf.mul(f(x), x), h)'),
    prelude: 'export const scaled = (a: any) => (x: any) => tf.mul(a, x);',
  });
  const detached = next('tf.add(tf.tensor(f(x).arraySync()).mul(x), h)');
  for (const [source, verdict] of [
    [next('tf.add(f(x).mul(x), h)'), 'pass'],
    [detached, 'fail'],
  ] as const) {
    const here = await node.run({ judgeable: ours, source: moduleOf(source), options: OPTIONS });
    expect(here.verdict).toBe(verdict);
    for (const foreign of [false, true]) {
      const judgeable = { ...ours, foreign };
      const there = await chromium.run({ judgeable, source: moduleOf(source), options: OPTIONS });
      expect(said(there)).toEqual(said(here));
    }
  }
});

test('judges several draws in one sandbox, each as if it were alone', async () => {
  const exercise = exerciseOf('losses/softmax');
  for (const foreign of [false, true]) {
    const question = {
      judgeable: judgeableFrom({ ...exercise, foreign }),
      source: exercise.solution,
      options: OPTIONS,
    };
    const reports = await chromium.runOnSeeds(question, [1, 2, 3]);
    expect(reports.map(({ seed, verdict }) => [seed, verdict])).toEqual([1, 2, 3].map((seed) => [seed, 'pass']));
    expect(reports[2]!.checks).toEqual((await chromium.run(question)).checks);
  }
});

test('whatever a submission does ends in a report, and the next one is judged', async () => {
  const judgeable = judgeableFrom(exerciseOf('losses/softmax'));
  const run = (source: string): Promise<Report> => chromium.run({ judgeable, source, options: OPTIONS });
  const loop = HOSTILE.find(({ name }) => name === 'a loop without an end')!;
  for (const { source, expected, or = expected } of [loop, HEAP_BOMB]) {
    const { verdict, checks } = await run(source);
    const first = checks.find(({ status }) => status === 'error');
    expect([expected, or]).toContainEqual([verdict, first?.name, first?.message.key]);
    expect((await run(RIGHT_SOFTMAX)).verdict).toBe('pass');
  }
});

test('tells how far it is, and ends at once when it is aborted; the next question starts anew', async () => {
  const judgeable = judgeableFrom(exerciseOf('losses/softmax'));
  const steps: string[] = [];
  const onProgress = ({ step }: { readonly step: string }): void => void steps.push(step);
  await chromium.run({ judgeable, source: RIGHT_SOFTMAX, options: OPTIONS, onProgress });
  expect(steps).toEqual(expect.arrayContaining(['boot', 'engine', 'check']));

  const aborter = new AbortController();
  const source = HOSTILE.find(({ name }) => name === 'a loop without an end')!.source;
  const question = { judgeable, source, options: OPTIONS, signal: aborter.signal };
  const judging = chromium.run({
    ...question,
    onProgress: ({ step }) => {
      if (step === 'check') aborter.abort(new Error('no longer wanted'));
    },
  });
  await expect(judging).rejects.toThrow('no longer wanted');
  await expect(chromium.run(question)).rejects.toThrow('no longer wanted');
  expect((await chromium.run({ judgeable, source: RIGHT_SOFTMAX, options: OPTIONS })).verdict).toBe('pass');
});
