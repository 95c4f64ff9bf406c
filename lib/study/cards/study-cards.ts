import type { Catalog, Exercise } from '#lib/packs/catalog.ts';
import { UNTOUCHED } from '#lib/srs/log/replay.ts';
import type { CardState } from '#lib/srs/model/memory.ts';

/** One thing that recurs: a card, or an exercise. */
export type StudyCard = {
  /** `pack/card`, or `exercise:pack/slug`. */
  readonly cardId: string;
  /** Cards of one group are siblings: a concept’s cards, or an exercise by itself. */
  readonly conceptId: string;
  /** `content/pack` or `exercises/pack`. */
  readonly packPath: string;
  readonly exercise: Exercise | null;
  readonly state: CardState;
};

const EXERCISE_PREFIX = 'exercise:';

/** The id under which an exercise recurs. */
export function exerciseCardId(exerciseId: string): string {
  return `${EXERCISE_PREFIX}${exerciseId}`;
}

/** The exercise behind a card id; null for a card. */
export function exerciseIdOf(cardId: string): string | null {
  return cardId.startsWith(EXERCISE_PREFIX) ? cardId.slice(EXERCISE_PREFIX.length) : null;
}

/** The path of the pack that an id speaks of, whether or not it is here. */
export function packPathIn(cardId: string): string {
  const exerciseId = exerciseIdOf(cardId);
  const path = exerciseId === null ? `content/${cardId}` : `exercises/${exerciseId}`;
  return path.slice(0, path.lastIndexOf('/'));
}

/** True when the packs have this card or exercise, enrolled or not. */
export function isKnownCard(catalog: Catalog, cardId: string): boolean {
  const exerciseId = exerciseIdOf(cardId);
  return exerciseId === null ? catalog.cards.has(cardId) : catalog.exercises.has(exerciseId);
}

/** Every card and exercise of the packs (by path) that `choices` does not leave out, in the order in which they are introduced. */
export function studyCards(
  catalog: Catalog,
  choices: ReadonlyMap<string, boolean>,
  states: ReadonlyMap<string, CardState>,
): readonly StudyCard[] {
  const stateOf = (cardId: string): CardState => states.get(cardId) ?? UNTOUCHED;
  const cards = [...catalog.concepts.values()].flatMap((concept) =>
    concept.cards.map((cardId) => ({
      cardId,
      conceptId: concept.id,
      packPath: `content/${concept.pack}`,
      exercise: null,
      state: stateOf(cardId),
    })),
  );
  const exercises = [...catalog.exercises.values()].map((exercise) => {
    const cardId = exerciseCardId(exercise.id);
    return { cardId, conceptId: cardId, packPath: `exercises/${exercise.pack}`, exercise, state: stateOf(cardId) };
  });
  return [...cards, ...exercises].filter((card) => choices.get(card.packPath) !== false);
}
