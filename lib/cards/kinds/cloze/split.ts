import { mapLocalized } from '#lib/base/map-localized.ts';
import type { CardPart } from '#lib/cards/card-part.ts';
import type { ClozeCard } from './card.ts';
import { clozeNumbers, withOnly } from './cloze-sides.ts';

/** A text whose parts have the numbers c1, c2 … is a card for each number; one without numbers is one card. */
export function splitCloze(card: ClozeCard): readonly CardPart<ClozeCard>[] {
  const numbers = clozeNumbers(card.text.en);
  if (numbers.length === 0) return [{ part: null, spec: card }];
  return numbers.map((number) => ({
    part: number,
    spec: { ...card, text: mapLocalized(card.text, (text) => withOnly(text, number)) },
  }));
}
