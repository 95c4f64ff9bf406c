import { exerciseCardId, type CardId, type PackPath } from '#lib/base/card-id.ts';
import type { Library } from '#lib/study/ports/library.ts';
import type { Exercise } from '#lib/packs/shelf.ts';

/** One thing that recurs, whoever learns it: a card, or an exercise. */
export type DeckCard = {
  readonly cardId: CardId;
  /** Cards of one group are siblings: a concept’s cards, else an exercise or a card by itself. */
  readonly conceptId: string;
  readonly packPath: PackPath;
  readonly exercise: Exercise | null;
};

/** The cards that are siblings of each other, all of one pack. */
export type DeckGroup = {
  readonly conceptId: string;
  readonly packPath: PackPath;
  readonly cards: readonly DeckCard[];
};

/** Everything in the packs that recurs. */
export type Deck = {
  /** In the order of the packs. */
  readonly cards: readonly DeckCard[];
  /** Where a card stands in `cards`. */
  readonly placeOf: ReadonlyMap<CardId, number>;
  /** In the order in which they are introduced. */
  readonly groups: readonly DeckGroup[];
  /** Ids of the cards of each pack (by path), sorted and joined by spaces. */
  readonly idsOf: ReadonlyMap<PackPath, string>;
  /** The place of each group in that order, by its id. */
  readonly ranks: ReadonlyMap<string, number>;
};

/** The deck of a library, which does not change: made once. */
export function deckOf(library: Library): Deck {
  let deck = decks.get(library);
  if (!deck) decks.set(library, (deck = makeDeck(library)));
  return deck;
}

const decks = new WeakMap<Library, Deck>();

function makeDeck(library: Library): Deck {
  const concepts = library.concepts.map(({ id, pack: packPath, cards }) => {
    const own = cards.map((cardId) => ({ cardId, conceptId: id, packPath, exercise: null }));
    return { conceptId: id, packPath, cards: own };
  });
  const exercises = library.exercises.map((exercise) => {
    const { cardId, pack: packPath } = exercise;
    return { conceptId: cardId, packPath, cards: [{ cardId, conceptId: cardId, packPath, exercise }] };
  });
  const single = library.cards
    .filter(({ conceptId }) => conceptId === null)
    .map(({ id: cardId, pack: packPath }) => {
      return { conceptId: cardId, packPath, cards: [{ cardId, conceptId: cardId, packPath, exercise: null }] };
    });
  const groups: readonly DeckGroup[] = [...concepts, ...exercises, ...single];
  const cards = groups.flatMap((group) => group.cards);
  const ranks = ranksOf(library);
  const rankOf = ({ conceptId }: DeckGroup): number => ranks.get(conceptId) ?? ranks.size;
  return {
    cards,
    placeOf: new Map(cards.map(({ cardId }, place) => [cardId, place])),
    idsOf: idsOf(cards),
    groups: groups.toSorted((one, other) => rankOf(one) - rankOf(other)),
    ranks,
  };
}

function idsOf(cards: readonly DeckCard[]): ReadonlyMap<PackPath, string> {
  const ids = new Map<PackPath, string[]>();
  for (const { packPath, cardId } of cards) {
    const own = ids.get(packPath);
    if (own) own.push(cardId);
    else ids.set(packPath, [cardId]);
  }
  return new Map([...ids].map(([pack, own]) => [pack, own.toSorted().join(' ')]));
}

/** Concepts in the library’s order; an exercise right after the last of its concepts, and last of all when no pack has any of them. */
function ranksOf(library: Library): ReadonlyMap<string, number> {
  const ranks = new Map(library.concepts.map(({ id }) => id).map((conceptId, rank) => [conceptId, rank]));
  for (const { id, concepts } of library.exercises) {
    const own = concepts.flatMap((conceptId) => ranks.get(conceptId) ?? []);
    ranks.set(exerciseCardId(id), own.length > 0 ? Math.max(...own) + 0.5 : library.concepts.length);
  }
  return ranks;
}
