import { exerciseCardId } from '#lib/base/card-id.ts';
import type { Localized } from '#lib/base/localized.ts';
import { currentLearner, type StudyContext } from '#lib/study/context.ts';
import { exerciseSummary } from './exercise-summary.ts';
import { statesOf } from '#lib/study/cards/states-of.ts';
import type { ExerciseSummary } from './exercise-summary.ts';

/** An exercise pack, with its exercises in the order of learning. */
export type ExercisePackView = {
  readonly id: string;
  readonly title: Localized;
  readonly summary: Localized;
  readonly exercises: readonly ExerciseSummary[];
};

/** Every exercise pack, and how each exercise went last. */
export async function listExercises(context: StudyContext): Promise<readonly ExercisePackView[]> {
  const { library, stores, learnerId } = context;
  const { moment } = await currentLearner(context);
  const states = await statesOf(context, library.exercises.map(({ id }) => id).map(exerciseCardId));
  const verdicts = await stores.submissions.lastVerdicts(learnerId);
  return library.packs
    .filter((pack) => pack.area === 'exercises')
    .map((pack) => ({
      id: pack.id,
      title: pack.spec.title,
      summary: pack.spec.summary,
      exercises: pack.exercises.flatMap((id) => {
        const exercise = library.exercise(id);
        return exercise ? [exerciseSummary(exercise, states, verdicts, moment)] : [];
      }),
    }));
}
