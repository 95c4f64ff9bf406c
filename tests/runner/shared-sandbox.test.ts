import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Judgeable } from '#lib/exercises/judgeable.ts';
import type { Report } from '#lib/exercises/report.ts';
import { createNodeRunner } from '#lib/runner/node/node-runner.ts';
import type { Runner } from '#lib/runner/runner.ts';
import { bundleJudge } from '#scripts/bundle-judge.ts';
import { firstWrong } from '#tests/support/judged.ts';
import { moduleOf, smallExercise } from '#tests/support/small-exercise.ts';

const DOUBLE = smallExercise({
  functions: [{ name: 'double', params: ['x'], returns: 'tensor' }],
  regimes: [{ id: 'only', dims: { N: 3 }, inputs: { x: { draw: 'normal', shape: ['N'] } } }],
  solution: 'export const double = (x: tf.Tensor) => x.mul(2);',
});

let runner: Runner;
beforeAll(async () => {
  await bundleJudge();
  runner = await createNodeRunner({ sharesSandboxes: true });
});
afterAll(() => runner.close());

function judged(judgeable: Judgeable, code: string): Promise<Report> {
  const options = { lanes: ['exact', 'device'], backends: ['cpu'], seed: 5, visibleOnly: false } as const;
  return runner.run({ judgeable, source: moduleOf(code), options });
}

const RIGHT = 'export const double = (x: tf.Tensor) => x.add(x);';

it('what one submission remembers is not there at the next', async () => {
  // Right for as many calls as one submission is asked, and no more.
  const counting = (most: number): string =>
    `let calls = 0; export const double = (x: tf.Tensor) => { calls += 1; return x.mul(calls <= ${most} ? 2 : 3); };`;
  let most = 1;
  while ((await judged(DOUBLE, counting(most))).verdict !== 'pass') most += 1;
  expect(most).toBeGreaterThan(1);
  expect((await judged(DOUBLE, counting(most))).verdict).toBe('pass');
});

it('one that is stopped takes nobody with it', async () => {
  const stuck = await judged(DOUBLE, 'export const double = (x: tf.Tensor) => { for (;;); return x; };');
  expect(firstWrong(stuck)?.name).toBe('deadline');
  expect((await judged(DOUBLE, RIGHT)).verdict).toBe('pass');
});

it('what one exercise forbids, another may allow', async () => {
  const forbidding: Judgeable = { ...DOUBLE, spec: { ...DOUBLE.spec, forbidden: ['add'] } };
  expect(firstWrong(await judged(forbidding, RIGHT))?.message.key).toBe('forbiddenAt');
  expect((await judged(DOUBLE, RIGHT)).verdict).toBe('pass');
  expect(firstWrong(await judged(forbidding, RIGHT))?.message.key).toBe('forbiddenAt');
});
