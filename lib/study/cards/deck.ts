import type { Catalog } from '#lib/packs/catalog.ts';
import type { StudyCard } from './study-cards.ts';
import { exerciseCardId } from './study-cards.ts';

/** One thing that recurs, whoever learns it. */
export type DeckCard = Omit<StudyCard, 'state'>;

/** The cards that are siblings of each other, all of one pack. */
export type DeckGroup = {
  readonly conceptId: string;
  readonly packPath: string;
  readonly cards: readonly DeckCard[];
};

/** Everything in the packs that recurs. */
export type Deck = {
  /** In the order of the packs. */
  readonly cards: readonly DeckCard[];
  /** Where a card stands in `cards`. */
  readonly placeOf: ReadonlyMap<string, number>;
  /** In the order in which they are introduced. */
  readonly groups: readonly DeckGroup[];
  /** Ids of the cards of each pack (by path), sorted and joined by spaces. */
  readonly idsOf: ReadonlyMap<string, string>;
  /** The place of each group in that order, by its id. */
  readonly ranks: ReadonlyMap<string, number>;
};

/** The deck of a catalogue, which does not change: made once. */
export function deckOf(catalog: Catalog): Deck {
  let deck = decks.get(catalog);
  if (!deck) decks.set(catalog, (deck = makeDeck(catalog)));
  return deck;
}

const decks = new WeakMap<Catalog, Deck>();

function makeDeck(catalog: Catalog): Deck {
  const concepts = [...catalog.concepts.values()].map(({ id, pack, cards }) => {
    const packPath = `content/${pack}`;
    const own = cards.map((cardId) => ({ cardId, conceptId: id, packPath, exercise: null }));
    return { conceptId: id, packPath, cards: own };
  });
  const exercises = [...catalog.exercises.values()].map((exercise) => {
    const cardId = exerciseCardId(exercise.id);
    const packPath = `exercises/${exercise.pack}`;
    return { conceptId: cardId, packPath, cards: [{ cardId, conceptId: cardId, packPath, exercise }] };
  });
  const groups: readonly DeckGroup[] = [...concepts, ...exercises];
  const cards = groups.flatMap((group) => group.cards);
  const ranks = ranksOf(catalog);
  const rankOf = ({ conceptId }: DeckGroup): number => ranks.get(conceptId) ?? ranks.size;
  return {
    cards,
    placeOf: new Map(cards.map(({ cardId }, place) => [cardId, place])),
    idsOf: idsOf(cards),
    groups: groups.toSorted((one, other) => rankOf(one) - rankOf(other)),
    ranks,
  };
}

function idsOf(cards: readonly DeckCard[]): ReadonlyMap<string, string> {
  const ids = new Map<string, string[]>();
  for (const { packPath, cardId } of cards) {
    const own = ids.get(packPath);
    if (own) own.push(cardId);
    else ids.set(packPath, [cardId]);
  }
  return new Map([...ids].map(([pack, own]) => [pack, own.toSorted().join(' ')]));
}

/** Concepts in the catalogue’s order; an exercise right after the last of its concepts, and last of all when no pack has any of them. */
function ranksOf(catalog: Catalog): ReadonlyMap<string, number> {
  const ranks = new Map([...catalog.concepts.keys()].map((conceptId, rank) => [conceptId, rank]));
  for (const { id, concepts } of catalog.exercises.values()) {
    const own = concepts.flatMap((conceptId) => ranks.get(conceptId) ?? []);
    ranks.set(exerciseCardId(id), own.length > 0 ? Math.max(...own) + 0.5 : catalog.concepts.size);
  }
  return ranks;
}
