import type { CardId } from '#lib/base/card-id.ts';
import type { Exercise, ShelfCard } from '#lib/packs/shelf.ts';
import { HARDEST_EXERCISE, isJudged } from '#lib/quiz/askable.ts';
import type { Askable } from '#lib/quiz/blueprint.ts';
import type { Library } from '#lib/study/ports/library.ts';

/** A card or a small exercise that a quiz may ask. */
export type AskableQuestion = Askable & { readonly cardId: CardId };

/** Everything in the packs that a program judges: cards of such kinds, and small exercises; made once for a library. */
export function askableQuestions(library: Library): readonly AskableQuestion[] {
  let askable = made.get(library);
  if (!askable) {
    askable = [
      ...library.cards.filter(({ spec }) => isJudged(spec.kind)).map(askableCard),
      ...library.exercises
        .filter(({ spec }) => spec.difficulty <= HARDEST_EXERCISE)
        .map((exercise) => askableExercise(library, exercise)),
    ];
    made.set(library, askable);
  }
  return askable;
}

const made = new WeakMap<Library, readonly AskableQuestion[]>();

function askableCard({ id, pack, conceptId, spec }: ShelfCard): AskableQuestion {
  return {
    cardId: id,
    pack,
    conceptIds: conceptId === null ? [] : [conceptId],
    stage: spec.stage ?? null,
    ask: 'cards',
  };
}

/** An exercise is of the pack of what it exercises first, so that it stands beside that concept’s cards. */
function askableExercise(library: Library, { cardId, pack, concepts }: Exercise): AskableQuestion {
  const own = library.concept(concepts[0] ?? '')?.pack ?? pack;
  return { cardId, pack: own, conceptIds: concepts, stage: 'apply', ask: 'exercises' };
}
