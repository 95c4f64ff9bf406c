import { find } from '#lib/find/find.ts';
import { makeFindIndex } from '#lib/find/find-index.ts';
import type { ListedExercise } from '#lib/study/exercises/list-exercises.ts';

/** The exercises whose title or concepts have these words, best first; where none has them, those that come nearest. */
export function findExercises(
  exercises: readonly ListedExercise[],
  text: string,
): { readonly items: readonly ListedExercise[]; readonly isNear: boolean } {
  if (text === '') return { items: exercises, isNear: false };
  const index = makeFindIndex(
    exercises.map(({ id, title, concepts }) => ({
      kind: 'exercise',
      id,
      title,
      names: [
        id.slice(id.lastIndexOf('/') + 1),
        ...concepts.flatMap((concept) => [concept.title.en, concept.title.zh]),
      ],
      pinyin: [],
      lead: [],
      rest: [],
    })),
  );
  const byId = new Map(exercises.map((exercise) => [exercise.id, exercise]));
  const { hits, isNear } = find(index, text);
  return { items: hits.flatMap(({ entry }) => byId.get(entry.id) ?? []), isNear };
}
