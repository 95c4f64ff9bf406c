import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { createFittingRunner } from '#lib/runner/fitting-runner.ts';
import { softmaxRunner } from '#tests/support/softmax-runner.ts';

const OPTIONS = { lanes: ['exact'], backends: ['cpu'], seed: 1, visibleOnly: true } as const;

beforeAll(() => vi.stubEnv('GRADUS_CHROMIUM', '/nowhere/chromium'));
afterAll(() => vi.unstubAllEnvs());

it('packs of ours are judged in Node beside those of others, which run in Chromium or not at all', async () => {
  const { runner: quick, judgeable } = await softmaxRunner();
  await quick.close();
  const runner = createFittingRunner();
  const question = { judgeable, source: 'export {};', options: OPTIONS };
  const foreign = { ...question, judgeable: { ...judgeable, foreign: true } };
  const [theirs, ours] = await Promise.allSettled([runner.run(foreign), runner.runOnSeeds(question, [1, 2])]);
  expect(theirs).toMatchObject({ status: 'rejected', reason: { message: expect.stringContaining('/nowhere/') } });
  expect(ours).toMatchObject({ status: 'fulfilled', value: [{ verdict: 'error' }, { verdict: 'error' }] });
  await runner.close();
});
