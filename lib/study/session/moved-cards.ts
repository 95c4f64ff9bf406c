import type { CardId } from '#lib/base/card-id.ts';
import { deckOf, type DeckCard } from '#lib/study/cards/deck.ts';
import type { StudyContext } from '#lib/study/context.ts';

/** New cards that the learner put before all other new ones, or behind them, each in the order of the deck. */
export type MovedCards = {
  readonly front: ReadonlyMap<CardId, DeckCard>;
  readonly back: ReadonlyMap<CardId, DeckCard>;
};

/** The new cards of the packs that were moved. */
export async function movedCards({ stores, library, learnerId }: StudyContext): Promise<MovedCards> {
  const { cards, placeOf } = deckOf(library);
  const moved = [...(await stores.snapshots.moved(learnerId))]
    .flatMap(([cardId, { state }]) => {
      const place = placeOf.get(cardId);
      return place === undefined ? [] : [{ place, rank: state.newRank ?? 0 }];
    })
    .toSorted((one, other) => one.place - other.place)
    .map(({ place, rank }) => ({ card: cards[place]!, rank }));
  const those = (isThere: (rank: number) => boolean): ReadonlyMap<CardId, DeckCard> =>
    new Map(moved.flatMap(({ card, rank }) => (isThere(rank) ? [[card.cardId, card]] : [])));
  return { front: those((rank) => rank < 0), back: those((rank) => rank > 0) };
}
