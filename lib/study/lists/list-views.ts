import type { Localized } from '#lib/base/localized.ts';
import type { StudyContext } from '#lib/study/context.ts';
import { exerciseSeconds } from '#lib/study/exercises/exercise-seconds.ts';
import { listExercises, type ExercisePackView, type ListedExercise } from '#lib/study/exercises/list-exercises.ts';
import { classicsTitle, CLASSICS } from './exercise-lists.ts';

/** How far a learner is with a list. */
export type ListProgress = {
  readonly passed: number;
  readonly tried: number;
  readonly untried: number;
  /** What those that are not passed are expected to take, in all. */
  readonly minutesLeft: number;
};

/** A list with the learner’s progress. */
export type ListView = {
  readonly id: string;
  readonly title: Localized;
  /** Null for a list of the packs, which nobody changes; else which state of it this is. */
  readonly changes: number | null;
  readonly exercises: readonly ListedExercise[];
  /** Ids in it of exercises that no pack has now; they stay in it. */
  readonly missing: readonly string[];
  readonly progress: ListProgress;
  /** What to do next: what is due, else the first that is open and not passed, else the first that is not passed. */
  readonly next: ListedExercise | null;
};

/** The lists, the classics first; `all` are all exercises, in the order of learning. */
export type ListViews = {
  readonly lists: readonly ListView[];
  readonly all: readonly ListedExercise[];
  /** Lists that were removed, the latest first. */
  readonly removed: readonly { readonly id: string; readonly name: string }[];
};

/** Every list with its progress; of the exercises as `packs` has them, where they were asked for already. */
export async function listViews(context: StudyContext, packs?: readonly ExercisePackView[]): Promise<ListViews> {
  const { library, stores, learnerId } = context;
  const all = (packs ?? (await listExercises(context))).flatMap(({ exercises }) => exercises);
  const byId = new Map(all.map((exercise) => [exercise.id, exercise]));
  const secondsOf = await exerciseSeconds(context);
  const view = (id: string, title: Localized, ids: readonly string[], changes: number | null): ListView => {
    const exercises = ids.flatMap((one) => byId.get(one) ?? []);
    const left = exercises.filter((one) => standingIn(one) !== 'passed');
    const seconds = left.reduce((sum, one) => {
      const exercise = library.exercise(one.id);
      return exercise ? sum + secondsOf(exercise) : sum;
    }, 0);
    const count = (standing: InList): number => exercises.filter((one) => standingIn(one) === standing).length;
    return {
      id,
      title,
      changes,
      exercises,
      missing: ids.filter((one) => !byId.has(one)),
      progress: {
        passed: count('passed'),
        tried: count('tried'),
        untried: count('untried'),
        minutesLeft: Math.round(seconds / 60),
      },
      next: nextOf(exercises),
    };
  };
  const core = library.core.filter(({ isPlanned }) => !isPlanned).map(({ id }) => id);
  const kept = await stores.lists.all(learnerId);
  const own = kept.filter(({ removedAt }) => removedAt === null);
  const removed = kept.filter(({ removedAt }) => removedAt !== null);
  return {
    all,
    removed: removed.toSorted((one, other) => (other.removedAt ?? 0) - (one.removedAt ?? 0)),
    lists: [
      ...(core.length > 0 ? [view(CLASSICS, classicsTitle(context), core, null)] : []),
      ...own.map(({ id, name, exercises, changes }) => view(id, { en: name, zh: name }, exercises, changes)),
    ],
  };
}

/** Where a learner is with an exercise, as progress counts it. */
export type InList = 'passed' | 'tried' | 'untried';

/** A pass counts though the exercise is due again; an answer without a verdict, as from a test of memory, counts as tried. */
export function standingIn({ lastVerdict, dueDay }: Pick<ListedExercise, 'lastVerdict' | 'dueDay'>): InList {
  if (lastVerdict === 'pass') return 'passed';
  return lastVerdict !== null || dueDay !== null ? 'tried' : 'untried';
}

function nextOf(exercises: readonly ListedExercise[]): ListedExercise | null {
  const left = exercises.filter((one) => standingIn(one) !== 'passed');
  return exercises.find(({ isDue }) => isDue) ?? left.find(({ standing }) => standing !== 'locked') ?? left[0] ?? null;
}
