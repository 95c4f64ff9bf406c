import { exerciseIdOf } from '#lib/base/card-id.ts';
import { SECOND_MILLIS } from '#lib/base/time.ts';
import type { Exercise } from '#lib/packs/shelf.ts';
import { nominalMillis, paceOf } from '#lib/srs/queue/exercise-time.ts';
import type { StudyContext } from '#lib/study/context.ts';

const RECENT_ANSWERS = 500;

/** What an exercise is expected to take this learner, in seconds: what goes with its difficulty, at the learner’s own pace. */
export type ExerciseSeconds = (exercise: Exercise) => number;

/** From the learner’s latest answers to exercises. */
export async function exerciseSeconds({ stores, library, learnerId }: StudyContext): Promise<ExerciseSeconds> {
  const recent = await stores.reviews.recentAnswers(learnerId, RECENT_ANSWERS);
  const pace = paceOf(
    recent.flatMap(({ cardId, tookMillis }) => {
      const exercise = library.exercise(exerciseIdOf(cardId) ?? '');
      return exercise ? [{ tookMillis, difficulty: exercise.spec.difficulty }] : [];
    }),
  );
  return ({ spec }) => Math.round((pace * nominalMillis(spec.difficulty)) / SECOND_MILLIS);
}
