import type { CardPart } from './card-part.ts';
import type { CardKindName, CardOf, CardSpec } from './card.ts';
import { splitCloze } from './kinds/cloze/split.ts';
import { splitPair } from './kinds/pair/split.ts';

/** The cards that a written card becomes, in the order in which they are introduced: one, or several of its kind. */
export function splitCard(card: CardSpec): readonly CardPart<CardSpec>[] {
  // What splits a kind is given a card of that kind.
  const split = SPLITS[card.kind] as ((card: CardSpec) => readonly CardPart<CardSpec>[]) | undefined;
  return split?.(card) ?? [{ part: null, spec: card }];
}

/** The kinds of which a written card may become several; of all others it is one. */
const SPLITS: { readonly [Kind in CardKindName]?: (card: CardOf<Kind>) => readonly CardPart<CardOf<Kind>>[] } = {
  cloze: splitCloze,
  pair: splitPair,
};
