import type { CardId } from '#lib/base/card-id.ts';
import { deckOf, type DeckCard } from '#lib/study/cards/deck.ts';
import type { Library } from '#lib/study/ports/library.ts';
import { wordsOf } from './card-filter.ts';

/** The cards of the packs whose texts, titles or ids have every word, in either language, in the order of the deck; none for no words. */
export function cardsWithText(library: Library, text: string): readonly CardId[] {
  const words = wordsOf(text);
  if (words.length === 0) return [];
  return deckOf(library).cards.flatMap((card, place) =>
    words.every((word) => textsOf(library)[place]!.includes(word)) ? [card.cardId] : [],
  );
}

const made = new WeakMap<Library, readonly string[]>();

/** All that each card says, in lower case: made once for a library, when it is first asked. */
function textsOf(library: Library): readonly string[] {
  let texts = made.get(library);
  if (!texts) made.set(library, (texts = deckOf(library).cards.map((card) => textOf(library, card))));
  return texts;
}

function textOf(library: Library, { cardId, exercise }: DeckCard): string {
  const card = exercise ? null : library.card(cardId);
  const concept = library.concept(card?.conceptId ?? exercise?.concepts[0] ?? '');
  const own = exercise ? [exercise.spec.title, exercise.instructions] : [card?.spec];
  return [cardId, ...stringsIn([own, concept?.spec.title])].join('\n').toLowerCase();
}

/** Every text in a value, in order. */
function stringsIn(value: unknown): readonly string[] {
  if (typeof value === 'string') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(stringsIn) : [];
}
