import { mapLocalized } from '#lib/base/map-localized.ts';
import type { CardSides } from '#lib/cards/card-sides.ts';
import type { Drawing } from '#lib/cards/drawing.ts';
import type { PairCard } from './card.ts';

/** A pair asks with its face a and answers with its face b; `splitPair` has turned it for the other way. */
export function drawPair<Text>(card: PairCard, { renderer: { block } }: Drawing<Text>): CardSides<PairBody, Text> {
  const { a, b, toB, back } = card;
  return {
    prompt: block(toB ? mapLocalized(a, (face, locale) => `${toB[locale]}\n\n${face}`) : a),
    answer: block(back ? mapLocalized(b, (face, locale) => `${face}\n\n${back[locale]}`) : b),
    body: { kind: 'pair' },
  };
}

/** Nothing stands between the sides. */
export type PairBody = { readonly kind: 'pair' };
