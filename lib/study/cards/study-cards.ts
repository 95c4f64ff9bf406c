import { exerciseIdOf, type CardId, type PackPath } from '#lib/base/card-id.ts';
import type { PackChoices } from '#lib/study/ports/enrolment-store.ts';
import type { Library } from '#lib/study/ports/library.ts';
import { deckOf, type DeckCard } from './deck.ts';
import { UNTOUCHED } from '#lib/srs/log/replay.ts';
import type { CardState } from '#lib/srs/model/memory.ts';

/** One thing that recurs, and what was made of it. */
export type StudyCard = DeckCard & { readonly state: CardState };

/** True when the packs have this card or exercise, enrolled or not. */
export function isKnownCard(library: Library, cardId: CardId): boolean {
  const exerciseId = exerciseIdOf(cardId);
  return exerciseId === null ? library.card(cardId) !== null : library.exercise(exerciseId) !== null;
}

/** The pack that has this card or exercise; null when none has. */
export function packOf(library: Library, cardId: CardId): PackPath | null {
  const exerciseId = exerciseIdOf(cardId);
  return (exerciseId === null ? library.card(cardId)?.pack : library.exercise(exerciseId)?.pack) ?? null;
}

/** Every card and exercise of the packs (by path) that `choices` does not leave out, in the order of the deck. */
export function studyCards(
  library: Library,
  choices: PackChoices,
  states: ReadonlyMap<CardId, CardState>,
): readonly StudyCard[] {
  return deckOf(library)
    .cards.filter(({ packPath }) => choices.get(packPath) !== false)
    .map((card) => ({ ...card, state: states.get(card.cardId) ?? UNTOUCHED }));
}
