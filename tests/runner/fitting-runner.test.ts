import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { createFittingRunner } from '#lib/runner/fitting-runner.ts';
import { readExercise } from '#lib/packs/read-packs.ts';
import { compile } from '#lib/runner/compile.ts';
import { judgeableOf } from '#lib/study/exercises/judgeable.ts';
import { bundleJudge } from '#scripts/bundle-judge.ts';

const OPTIONS = { lanes: ['exact'], backends: ['cpu'], seed: 1, visibleOnly: true } as const;

beforeAll(async () => {
  vi.stubEnv('GRADUS_CHROMIUM', '/nowhere/chromium');
  await bundleJudge();
});
afterAll(() => vi.unstubAllEnvs());

it('packs of ours are judged in Node beside those of others, which run in Chromium or not at all', async () => {
  const read = readExercise('.', 'losses/softmax');
  if (!read.ok) throw new Error(read.problem);
  const ready = judgeableOf(read.value, compile);
  if (!ready.ok) throw new Error(ready.problem.detail);
  const judgeable = ready.value;
  const runner = createFittingRunner();
  const question = { judgeable, source: 'export {};', options: OPTIONS };
  const foreign = { ...question, judgeable: { ...judgeable, foreign: true } };
  const [theirs, ours] = await Promise.allSettled([runner.run(foreign), runner.runOnSeeds(question, [1, 2])]);
  expect(theirs).toMatchObject({ status: 'rejected', reason: { message: expect.stringContaining('/nowhere/') } });
  expect(ours).toMatchObject({ status: 'fulfilled', value: [{ verdict: 'error' }, { verdict: 'error' }] });
  await runner.close();
});
