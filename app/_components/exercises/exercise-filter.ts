import { unreachable } from '#lib/base/invariant.ts';
import type { IgnoredValue } from '#lib/study/browse/card-filter.ts';
import type { ExerciseStanding, ListedExercise } from '#lib/study/exercises/list-exercises.ts';

/** What a list of exercises is narrowed to, and its order; null where it is not. */
export type ExerciseFilter = {
  /** Words of a title or a concept, as they were typed. */
  readonly text: string;
  /** What can be worked on at this moment. */
  readonly now: boolean;
  /** The 25 that are asked most often. */
  readonly core: boolean;
  readonly topic: string | null;
  /** `pack/concept`. */
  readonly concept: string | null;
  readonly level: number | null;
  readonly standing: ExerciseStanding | 'unbegun' | null;
  readonly track: string | null;
  /** So many minutes at most. */
  readonly minutes: number | null;
  readonly sort: ExerciseOrder;
};

/** In the order in which they are worth looking at. */
export const STANDINGS = ['due', 'tried', 'next', 'open', 'passed', 'locked'] as const;
/** What can be asked for: `unbegun` is whatever was never tried and never passed. */
export const ASKED_STANDINGS = ['unbegun', ...STANDINGS] as const;
const OPEN_NOW: ReadonlySet<ExerciseStanding> = new Set(['due', 'tried', 'next', 'open']);
const UNBEGUN: ReadonlySet<ExerciseStanding> = new Set(['next', 'open', 'locked']);
/** The levels of difficulty. */
export const LEVELS = [1, 2, 3, 4, 5] as const;
/** How long it may take at most. */
export const MINUTES = [5, 10, 20, 40] as const;
/** By what the list is sorted; `worth` is what is worth looking at first, `learn` the order of learning. */
export const EXERCISE_ORDERS = ['worth', 'learn', 'level', 'back', 'title'] as const;
export type ExerciseOrder = (typeof EXERCISE_ORDERS)[number];

/** What there is to choose from, by id. */
export type KnownNames = Readonly<Record<'topic' | 'concept' | 'track', ReadonlySet<string>>>;

/** The filter in an address’s query, and what in it means nothing here: that narrows nothing, and is said. */
export function readFilter(
  query: Readonly<Record<string, string | readonly string[] | undefined>>,
  known: KnownNames,
): { readonly filter: ExerciseFilter; readonly ignored: readonly IgnoredValue[] } {
  const ignored: IgnoredValue[] = [];
  const one = (name: string): string => ([query[name] ?? ''].flat()[0] ?? '').slice(0, 200);
  const oneOf = <Value extends string | number>(name: string, values: Iterable<Value>): Value | null => {
    const asked = one(name);
    if (asked === '') return null;
    for (const value of values) if (String(value) === asked) return value;
    ignored.push({ name, value: asked.slice(0, 100) });
    return null;
  };
  const filter: ExerciseFilter = {
    text: one('text').slice(0, 100),
    now: oneOf('now', ['1']) !== null,
    core: oneOf('core', ['1']) !== null,
    topic: oneOf('topic', known.topic),
    concept: oneOf('concept', known.concept),
    level: oneOf('level', LEVELS),
    standing: oneOf('standing', ASKED_STANDINGS),
    track: oneOf('track', known.track),
    minutes: oneOf('minutes', MINUTES),
    sort: oneOf('sort', EXERCISE_ORDERS) ?? 'worth',
  };
  return { filter, ignored };
}

/** The address of the list with this filter. */
export function filterPath({ now, core, sort, ...filter }: ExerciseFilter): string {
  const named = Object.entries({
    text: filter.text,
    now: now ? '1' : '',
    core: core ? '1' : '',
    topic: filter.topic,
    concept: filter.concept,
    level: filter.level,
    standing: filter.standing,
    track: filter.track,
    minutes: filter.minutes,
    sort: sort === 'worth' ? '' : sort,
  });
  const query = new URLSearchParams(
    named.flatMap(([name, value]) => (value === null || value === '' ? [] : [[name, String(value)]])),
  );
  return query.size === 0 ? '/exercises' : `/exercises?${query}`;
}

/** The exercises that a filter lets through but for its text; equals keep their order. */
export function filtered(exercises: readonly ListedExercise[], filter: ExerciseFilter): readonly ListedExercise[] {
  return exercises.filter(
    (one) =>
      (!filter.now || OPEN_NOW.has(one.standing)) &&
      (!filter.core || one.core !== null) &&
      (filter.topic === null || one.pack === filter.topic) &&
      (filter.concept === null || one.concepts.some(({ id }) => id === filter.concept)) &&
      (filter.level === null || one.difficulty === filter.level) &&
      (filter.standing === null ||
        (filter.standing === 'unbegun' ? UNBEGUN.has(one.standing) : one.standing === filter.standing)) &&
      (filter.track === null || one.tracks.includes(filter.track)) &&
      (filter.minutes === null || one.minutes <= filter.minutes),
  );
}

/** In the order that is asked for: equals keep theirs, and what comes back on no day is last. */
export function inOrder(
  exercises: readonly ListedExercise[],
  { sort, core }: Pick<ExerciseFilter, 'sort' | 'core'>,
  compareTitles: (one: ListedExercise, other: ListedExercise) => number,
): readonly ListedExercise[] {
  switch (sort) {
    case 'learn':
      // The 25 have an order of their own.
      return core ? exercises.toSorted((one, other) => (one.core ?? 0) - (other.core ?? 0)) : exercises;
    case 'level':
      return exercises.toSorted((one, other) => one.difficulty - other.difficulty);
    case 'title':
      return exercises.toSorted(compareTitles);
    case 'back':
      return exercises.toSorted((one, other) => (one.dueAt ?? Infinity) - (other.dueAt ?? Infinity) || 0);
    case 'worth':
      return exercises.toSorted((one, other) => STANDINGS.indexOf(one.standing) - STANDINGS.indexOf(other.standing));
    default:
      return unreachable(sort);
  }
}
