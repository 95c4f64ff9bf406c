import { mapLocalized } from '#lib/base/map-localized.ts';
import type { CardSides } from '#lib/cards/card-sides.ts';
import type { Drawing } from '#lib/cards/drawing.ts';
import type { ClozeCard } from './card.ts';
import { clozeSides } from './cloze-sides.ts';

/** A cloze asks with its text, parts hidden, and answers with the same text, parts shown, and the reason below it. */
export function drawCloze<Text>(card: ClozeCard, { renderer: { block } }: Drawing<Text>): CardSides<ClozeBody, Text> {
  const front = mapLocalized(card.text, (text) => clozeSides(text).front);
  const back = mapLocalized(card.text, (text, locale) => `${clozeSides(text).back}\n\n${card.back[locale]}`);
  return { prompt: block(front), answer: block(back), body: { kind: 'cloze' } };
}

/** Nothing stands between the sides. */
export type ClozeBody = { readonly kind: 'cloze' };
