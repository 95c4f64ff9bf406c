import type { CardSides } from '#lib/cards/card-sides.ts';
import type { Drawing } from '#lib/cards/drawing.ts';
import type { BasicCard } from './card.ts';

/** A card of two sides shows them and nothing else. */
export function drawBasic<Text>(card: BasicCard, { renderer: { block } }: Drawing<Text>): CardSides<BasicBody, Text> {
  return { prompt: block(card.front), answer: block(card.back), body: { kind: 'basic' } };
}

/** Nothing stands between the sides. */
export type BasicBody = { readonly kind: 'basic' };
