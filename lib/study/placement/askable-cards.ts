import type { CardId } from '#lib/base/card-id.ts';
import type { CardSpec } from '#lib/cards/card.ts';
import type { Concept } from '#lib/packs/shelf.ts';
import type { Library } from '#lib/study/ports/library.ts';

/** The cards of a concept that a placement may ask: their answer is typed, and a program judges it. */
export function askableCards(library: Library, { cards }: Concept): readonly CardId[] {
  return cards.filter((cardId) => {
    const card = library.card(cardId);
    return card !== null && isTyped(card.spec);
  });
}

function isTyped(spec: CardSpec): boolean {
  if (spec.kind === 'code') return spec.ask !== 'line';
  return spec.kind === 'numeric' || spec.kind === 'formula' || spec.kind === 'shape';
}
