import type { CardId } from '#lib/base/card-id.ts';
import { CARD_JUDGES } from '#lib/cards/judge-response.ts';
import type { Exercise, ShelfCard } from '#lib/packs/shelf.ts';
import type { Askable } from '#lib/quiz/blueprint.ts';
import type { Library } from '#lib/study/ports/library.ts';

/** A card or a small exercise that a quiz may ask. */
export type AskableQuestion = Askable & { readonly cardId: CardId };

/** The difficulty, 1 to 5, up to which an exercise is small: under ten minutes for a practised person. */
const HARDEST = 2;

/** Everything in the packs that a program judges: cards of such kinds, and small exercises; made once for a library. */
export function askableQuestions(library: Library): readonly AskableQuestion[] {
  let askable = made.get(library);
  if (!askable) {
    askable = [
      ...library.cards.filter(({ spec }) => CARD_JUDGES[spec.kind] !== null).map(askableCard),
      ...library.exercises
        .filter(({ spec }) => spec.difficulty <= HARDEST)
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
