import type { Localized } from '#lib/base/localized.ts';
import type { StudyContext } from '#lib/study/context.ts';

/** A list of exercises by which one can learn: the classics of the packs, or one that the learner put together. */
export type NamedList = {
  /** `classics`, or the UUID of a learner’s own. */
  readonly id: string;
  readonly title: Localized;
  /** Ids of exercises that are there, in the list’s order. */
  readonly exercises: readonly string[];
};

/** The id of the list of those exercises that an interview asks most often. */
export const CLASSICS = 'classics';

/** Every list: the classics first, then the learner’s own in the order in which they were made. */
export async function exerciseLists(context: StudyContext): Promise<readonly NamedList[]> {
  const { library, stores, learnerId } = context;
  const written = (ids: readonly string[]): readonly string[] => ids.filter((id) => library.exercise(id) !== null);
  const classics = written(library.core.map(({ id }) => id));
  const own = (await stores.lists.all(learnerId)).filter(({ removedAt }) => removedAt === null);
  return [
    ...(classics.length > 0 ? [{ id: CLASSICS, title: classicsTitle(context), exercises: classics }] : []),
    ...own.map(({ id, name, exercises }) => ({ id, title: { en: name, zh: name }, exercises: written(exercises) })),
  ];
}

/** As the track of the same exercises is called, where a pack has it. */
export function classicsTitle({ library }: StudyContext): Localized {
  const track = library.tracks.find(({ id }) => id === 'interview-classics');
  return track?.title ?? { en: 'Interview classics', zh: '面试经典题' };
}
