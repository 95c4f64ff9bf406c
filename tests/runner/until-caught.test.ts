import { afterAll, beforeAll, expect, it } from 'vitest';
import { referenceMemory } from '#lib/grader/lanes/reference-memory.ts';
import { mistakeMargin } from '#lib/packs/proof/exercise-flaws.ts';
import { firstCatch } from '#lib/packs/proof/exercise-proof.ts';
import { readExercise } from '#lib/packs/read-packs.ts';
import { compile } from '#lib/runner/compile.ts';
import { createNodeRunner } from '#lib/runner/node/node-runner.ts';
import type { Runner } from '#lib/runner/runner.ts';
import { judgeableOf } from '#lib/study/exercises/judgeable.ts';
import { bundleJudge } from '#scripts/bundle-judge.ts';

let runner: Runner;
let proving: Runner;
beforeAll(async () => {
  await bundleJudge();
  [runner, proving] = await Promise.all([createNodeRunner(), createNodeRunner({ sharesSandboxes: true })]);
});
afterAll(() => Promise.all([runner.close(), proving.close()]));

const OPTIONS = { lanes: ['exact', 'device'], backends: ['cpu'], seed: 3, visibleOnly: false } as const;

it('the quick ways of a proof say of every mistake what a learner is told', async () => {
  const read = readExercise('.', 'losses/softmax');
  const exercise = read.ok ? read.value : expect.fail(read.problem);
  const judgeable = judgeableOf(exercise, compile);
  if (!judgeable.ok) throw new Error(judgeable.problem.detail);
  const recall = referenceMemory();
  for (const { name, source } of exercise.mistakes) {
    const question = { judgeable: judgeable.value, source };
    const whole = await runner.run({ ...question, options: OPTIONS });
    const quick = { ...OPTIONS, verdictOnly: true, untilCaught: true };
    const report = await proving.run({ ...question, options: quick, recall });
    const [told, found] = [firstCatch(whole), firstCatch(report)];
    expect([name, found?.name, found?.function, found?.regime]).toEqual([
      name,
      told?.name,
      told?.function,
      told?.regime,
    ]);
    expect([name, mistakeMargin(report)]).toEqual([name, mistakeMargin(whole)]);
    expect([name, report.diagnosis]).toEqual([name, whole.diagnosis]);
  }
});
