import type { CardPart } from '#lib/cards/card-part.ts';
import type { PairCard } from './card.ts';

/** A pair is a card each way, from a to b and from b to a, and one card where it goes one way only. */
export function splitPair(card: PairCard): readonly CardPart<PairCard>[] {
  if (card.oneWay) return [{ part: null, spec: card }];
  return [
    { part: 'ab', spec: card },
    { part: 'ba', spec: turned(card) },
  ];
}

function turned({ a, b, toA, toB, figure, backFigure, ...others }: PairCard): PairCard {
  return {
    ...others,
    a: b,
    b: a,
    ...(toA && { toB: toA }),
    ...(toB && { toA: toB }),
    ...(backFigure && { figure: backFigure }),
    ...(figure && { backFigure: figure }),
  };
}
