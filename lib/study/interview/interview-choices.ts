import type { Localized } from '#lib/base/localized.ts';
import type { StudyContext } from '#lib/study/context.ts';
import { listExercises } from '#lib/study/exercises/list-exercises.ts';

/** What an interview can be made of. */
export type InterviewChoices = {
  /** With at least one exercise. */
  readonly tracks: readonly { readonly id: string; readonly title: Localized; readonly exercises: number }[];
  /** By pack, in the order of learning. */
  readonly packs: readonly {
    readonly id: string;
    readonly title: Localized;
    readonly exercises: readonly { readonly id: string; readonly title: Localized; readonly minutes: number }[];
  }[];
  /** How many went wrong last, or are due. */
  readonly weak: number;
};

/** What an interview can be made of now. */
export async function interviewChoices(context: StudyContext): Promise<InterviewChoices> {
  const { library } = context;
  const packs = (await listExercises(context)).filter(({ exercises }) => exercises.length > 0);
  const tracks = library.tracks.map(({ id, title, steps }) => ({
    id,
    title,
    exercises: steps.filter((step) => step.kind === 'exercise' && library.exercise(step.id) !== null).length,
  }));
  const all = packs.flatMap(({ exercises }) => exercises);
  return {
    tracks: tracks.filter(({ exercises }) => exercises > 0),
    packs: packs.map(({ id, title, exercises }) => ({
      id,
      title,
      exercises: exercises.map((one) => ({ id: one.id, title: one.title, minutes: one.minutes })),
    })),
    weak: all.filter(({ standing }) => standing === 'tried' || standing === 'due').length,
  };
}
