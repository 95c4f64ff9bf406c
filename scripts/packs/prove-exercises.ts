import type { Catalog, Exercise } from '#lib/packs/catalog.ts';
import type { Problem } from '#lib/packs/problem.ts';
import { proveExercise } from '#lib/packs/prove-exercise.ts';
import { compile } from '#lib/runner/compile.ts';
import { createNodeRunner } from '#lib/runner/node-runner.ts';
import { judgeableOf } from '#lib/study/judgeable.ts';
import { bundleJudge } from '#scripts/bundle-judge.ts';

/**
 * Proves the exercises of a catalogue with the judge itself: what must pass passes, and every mistake is caught by the
 * check that it names. `ids`: only these.
 */
export async function proveExercises(
  catalog: Catalog,
  ids: readonly string[] | undefined,
  progress: (line: string) => void,
): Promise<Problem[]> {
  await bundleJudge();
  const runner = await createNodeRunner();
  const chosen = [...catalog.exercises.values()].filter(({ id }) => ids === undefined || ids.includes(id));
  const problems: Problem[] = [];
  for (const [done, exercise] of chosen.entries()) {
    progress(`• ${exercise.id} (${done + 1} of ${chosen.length}) …`);
    const judgeable = readyFor(exercise);
    problems.push(
      ...(await proveExercise(exercise, (_, source, seed) => {
        const options = { lanes: ['exact', 'device'], backends: ['cpu'], seed, visibleOnly: false } as const;
        return runner.run({ judgeable, source, options });
      })),
    );
  }
  await runner.close();
  return problems;
}

function readyFor(exercise: Exercise) {
  const judgeable = judgeableOf(exercise, compile);
  if (judgeable.ok) return judgeable.value;
  throw new Error(`${exercise.id}/${judgeable.problem.file} does not compile: ${judgeable.problem.detail}`);
}
