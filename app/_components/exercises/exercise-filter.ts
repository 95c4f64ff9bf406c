import type { ExerciseStanding, ListedExercise } from '#lib/study/exercises/list-exercises.ts';

/** What a list of exercises is narrowed to; null where it is not. */
export type ExerciseFilter = {
  /** Words of a title or a concept, as they were typed. */
  readonly text: string;
  /** What can be worked on at this moment. */
  readonly now: boolean;
  readonly topic: string | null;
  readonly level: number | null;
  readonly standing: ExerciseStanding | null;
};

/** In the order in which they are worth looking at. */
export const STANDINGS = ['due', 'tried', 'next', 'open', 'passed', 'locked'] as const;
const OPEN_NOW: ReadonlySet<ExerciseStanding> = new Set(['due', 'tried', 'next', 'open']);
/** The levels of difficulty. */
export const LEVELS = [1, 2, 3, 4, 5] as const;

/** The filter in an address’s query; what it does not know narrows nothing. */
export function readFilter(query: Readonly<Record<string, string | readonly string[] | undefined>>): ExerciseFilter {
  const one = (name: string): string => [query[name] ?? ''].flat()[0] ?? '';
  return {
    text: one('text').slice(0, 100),
    now: one('now') === '1',
    topic: one('topic') || null,
    level: LEVELS.find((level) => String(level) === one('level')) ?? null,
    standing: STANDINGS.find((standing) => standing === one('standing')) ?? null,
  };
}

/** The address of the list with this filter. */
export function filterPath({ text, now, topic, level, standing }: ExerciseFilter): string {
  const query = new URLSearchParams({
    ...(text === '' ? {} : { text }),
    ...(now ? { now: '1' } : {}),
    ...(topic === null ? {} : { topic }),
    ...(level === null ? {} : { level: String(level) }),
    ...(standing === null ? {} : { standing }),
  });
  return query.size === 0 ? '/exercises' : `/exercises?${query}`;
}

/** The exercises that a filter lets through but for its text, those worth looking at first; equals keep their order. */
export function filtered(exercises: readonly ListedExercise[], filter: ExerciseFilter): readonly ListedExercise[] {
  return exercises
    .filter(
      ({ pack, difficulty, standing }) =>
        (!filter.now || OPEN_NOW.has(standing)) &&
        (filter.topic === null || pack === filter.topic) &&
        (filter.level === null || difficulty === filter.level) &&
        (filter.standing === null || standing === filter.standing),
    )
    .toSorted((one, other) => STANDINGS.indexOf(one.standing) - STANDINGS.indexOf(other.standing));
}
