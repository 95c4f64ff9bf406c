import type { Exercise } from '#lib/packs/shelf.ts';
import type { ExerciseProof } from '#lib/packs/proof/exercise-proof.ts';
import { proveExercise, unproved, type Judge } from '#lib/packs/proof/prove-exercise.ts';
import { compile } from '#lib/runner/compile.ts';
import { judgeableOf } from '#lib/study/exercises/judgeable.ts';
import { bundleJudge } from '#scripts/bundle-judge.ts';
import { BrokenExercise, openJudgePool } from './judge-pool.ts';
import { proofProgress } from './proof-progress.ts';
import { sayInEnglish } from './say-in-english.ts';

/** Proves exercises with the judge itself, in as many processes as there are processors. */
export async function proveExercises(
  exercises: readonly Exercise[],
  say: (line: string) => void,
): Promise<ExerciseProof[]> {
  if (exercises.length === 0) return [];
  await bundleJudge();
  const pool = openJudgePool();
  const progress = proofProgress(exercises.length, say);
  const prove = async (exercise: Exercise): Promise<ExerciseProof> => {
    const judgeable = readyFor(exercise);
    const judge: Judge = async ({ source, seeds, everyElement, untilCaught = false }) => {
      progress.asked(seeds.length);
      const reports = await pool.judge({ judgeable, source, seeds, everyElement, untilCaught });
      progress.answered(seeds.length);
      return reports;
    };
    const proof = await proveExercise(exercise, judge, sayInEnglish).catch((error: unknown) => {
      if (error instanceof BrokenExercise) return unproved(exercise, error.message);
      throw error;
    });
    progress.proved(`${exercise.id}, ${proof.caught} of ${proof.mistakes} mistakes caught`);
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
