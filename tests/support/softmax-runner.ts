import { bundleJudge } from '#scripts/bundle-judge.ts';
import type { Judgeable } from '#lib/exercises/judgeable.ts';
import { readExercise } from '#lib/packs/read-packs.ts';
import { compile } from '#lib/runner/compile.ts';
import { createNodeRunner } from '#lib/runner/node/node-runner.ts';
import type { Runner } from '#lib/runner/runner.ts';
import { judgeableOf } from '#lib/study/exercises/judgeable.ts';

/** The exercise softmax as the judge takes it, and a runner of what is built from these sources. */
export async function softmaxRunner(): Promise<{ readonly runner: Runner; readonly judgeable: Judgeable }> {
  await bundleJudge();
  const runner = await createNodeRunner();
  const exercise = readExercise('.', 'losses/softmax');
  if (!exercise.ok) throw new Error(exercise.problem);
  const ready = judgeableOf(exercise.value, compile);
  if (!ready.ok) throw new Error(ready.problem.detail);
  return { runner, judgeable: ready.value };
}
