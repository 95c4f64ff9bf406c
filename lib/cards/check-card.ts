import type { CardCheck } from './card-check.ts';
import type { CardFinding } from './card-finding.ts';
import type { CardKindName, CardOf, CardSpec } from './card.ts';
import { choiceCheck } from './kinds/choice/check.ts';
import { clozeCheck } from './kinds/cloze/check.ts';
import { figureCheck } from './kinds/figure/check.ts';
import { formulaCheck } from './kinds/formula/check.ts';
import { numericCheck } from './kinds/numeric/check.ts';

/** What the schema of a card cannot say: that it asks for something, and that its answer is right by its own words. */
export function checkCard(card: CardSpec): readonly CardFinding[] {
  return checkOf(card)?.findings(card) ?? [];
}

/** Shows a text of a card as the card does: with its numbers, or hidden and uncovered. Card by card, since it may draw. */
export function shownBy(card: CardSpec): (text: string) => readonly string[] {
  return checkOf(card)?.shown?.(card) ?? ((text) => [text]);
}

/** The check of each kind; null where the schema says all. */
export const CARD_CHECKS: { readonly [Kind in CardKindName]: CardCheck<CardOf<Kind>> | null } = {
  basic: null,
  cloze: clozeCheck,
  choice: choiceCheck,
  numeric: numericCheck,
  formula: formulaCheck,
  figure: figureCheck,
};

// The check of a kind is given a card of that kind.
function checkOf({ kind }: CardSpec): CardCheck<CardSpec> | null {
  return CARD_CHECKS[kind] as CardCheck<CardSpec> | null;
}
