import type { Localized } from '#lib/base/localized.ts';
import type { StudyContext } from '#lib/study/context.ts';
import { exerciseLists } from '#lib/study/lists/exercise-lists.ts';

/** Exercises that a plan can be made of: a list, or what a track has of exercises. */
export type Course = {
  /** `classics`, the UUID of a list, or `track:` and the id of a track. */
  readonly from: string;
  readonly title: Localized;
  readonly exercises: readonly string[];
};

/** Every list and every track that has an exercise. */
export async function planCourses(context: StudyContext): Promise<readonly Course[]> {
  const { library } = context;
  const lists = (await exerciseLists(context)).map(({ id, title, exercises }) => ({ from: id, title, exercises }));
  const tracks = library.tracks.map(({ id, title, steps }) => ({
    from: `track:${id}`,
    title,
    exercises: steps.flatMap((step) => (step.kind === 'exercise' && library.exercise(step.id) ? [step.id] : [])),
  }));
  return [...lists, ...tracks].filter(({ exercises }) => exercises.length > 0);
}
