import { findableOf, finder } from '#app/_components/find/findable.ts';
import type { Locale } from '#lib/base/localized.ts';
import type { ListedExercise } from '#lib/study/exercises/list-exercises.ts';

/** The exercises whose title or concepts have these words, best first; where none has them, those that come nearest. */
export function findExercises(
  exercises: readonly ListedExercise[],
  text: string,
  locale: Locale,
): { readonly items: readonly ListedExercise[]; readonly isNear: boolean } {
  if (text === '') return { items: exercises, isNear: false };
  const byPath = new Map(
    exercises.map((exercise) => {
      const findable = findableOf({ kind: 'exercise', ...exercise }, locale);
      const concepts = exercise.concepts.flatMap(({ title }) => [title.en, title.zh]);
      return [findable.href, { exercise, findable: { ...findable, also: [...findable.also, ...concepts] } }];
    }),
  );
  const { items, isNear } = finder([...byPath.values()].map(({ findable }) => findable))(text);
  return { items: items.flatMap(({ href }) => byPath.get(href)?.exercise ?? []), isNear };
}
