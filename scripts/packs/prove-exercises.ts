import type { Exercise } from '#lib/packs/catalog.ts';
import type { ExerciseProof } from '#lib/packs/exercise-proof.ts';
import { proveExercise } from '#lib/packs/prove-exercise.ts';
import { compile } from '#lib/runner/compile.ts';
import { judgeableOf } from '#lib/study/judgeable.ts';
import { bundleJudge } from '#scripts/bundle-judge.ts';
import { openJudgePool } from './judge-pool.ts';

/** Proves exercises with the judge itself, in as many processes as there are processors. */
export async function proveExercises(
  exercises: readonly Exercise[],
  progress: (line: string) => void,
): Promise<ExerciseProof[]> {
  if (exercises.length === 0) return [];
  await bundleJudge();
  const pool = openJudgePool();
  let [asked, answered] = [0, 0];
  const prove = async (exercise: Exercise): Promise<ExerciseProof> => {
    const judgeable = readyFor(exercise);
    const proof = await proveExercise(exercise, async ({ source, seed, everyElement }) => {
      asked += 1;
      const report = await pool.judge({ judgeable, source, seed, everyElement });
      answered += 1;
      return report;
    });
    progress(
      `• ${exercise.id}: ${proof.caught} of ${proof.mistakes} mistakes caught (${Math.floor((100 * answered) / asked)} % of all)`,
    );
    return proof;
  };
  try {
    return await Promise.all(exercises.map(prove));
  } finally {
    pool.close();
  }
}

function readyFor(exercise: Exercise) {
  const judgeable = judgeableOf(exercise, compile);
  if (judgeable.ok) return judgeable.value;
  throw new Error(`${exercise.id}/${judgeable.problem.file} does not compile: ${judgeable.problem.detail}`);
}
