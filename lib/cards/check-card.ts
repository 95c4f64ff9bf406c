import type { RunFile } from '#lib/base/run-program.ts';
import type { CardCheck } from './card-check.ts';
import { under, type CardFinding } from './card-finding.ts';
import type { CardKindName, CardOf, CardSpec } from './card.ts';
import { checkDraws } from './draws/check-draws.ts';
import { checkPlaceholders } from './draws/check-placeholders.ts';
import { printedNames } from './draws/printed-names.ts';
import { drawCardValues } from './draw-card-values.ts';
import { checkFigure } from './figure/check-figure.ts';
import { choiceCheck } from './kinds/choice/check.ts';
import { claimCheck } from './kinds/claim/check.ts';
import { clozeCheck } from './kinds/cloze/check.ts';
import { codeCheck } from './kinds/code/check.ts';
import { figureCheck } from './kinds/figure/check.ts';
import { formulaCheck } from './kinds/formula/check.ts';
import { numericCheck } from './kinds/numeric/check.ts';
import { orderCheck } from './kinds/order/check.ts';
import { pairCheck } from './kinds/pair/check.ts';
import { shapeCheck } from './kinds/shape/check.ts';
import { fillTemplate } from './template.ts';

/**
 * What the schema of a card cannot say: that it asks for something, and that its answer is right by its own words. What
 * programs compute in its figures is seen only where they are run.
 */
export function checkCard(card: CardSpec, run?: RunFile): readonly CardFinding[] {
  const draws = checkDraws(card);
  if (draws.length > 0) return draws;
  return [
    ...checkPlaceholders(card),
    ...(card.figure
      ? under('figure', checkFigure(card.figure, card, { clicked: card.kind === 'figure' && !!card.click, run }))
      : []),
    ...(card.backFigure ? under('backFigure', checkFigure(card.backFigure, card, { run })) : []),
    ...(checkOf(card)?.findings(card, run) ?? []),
  ];
}

/** Shows a text of a card as the card does: with its numbers, or hidden and uncovered. Card by card, since it may draw. */
export function shownBy(card: CardSpec): (text: string) => readonly string[] {
  const values = drawCardValues(card, 1);
  const names = values.ok ? printedNames(card, values.value) : {};
  const filled = (text: string): string => (values.ok ? fillTemplate(text, values.value, names) : text);
  const shown = checkOf(card)?.shown?.(card) ?? ((text: string) => [text]);
  return (text) => shown(text).map(filled);
}

/** The check of each kind; null where the schema says all. */
export const CARD_CHECKS: { readonly [Kind in CardKindName]: CardCheck<CardOf<Kind>> | null } = {
  basic: null,
  cloze: clozeCheck,
  pair: pairCheck,
  choice: choiceCheck,
  claim: claimCheck,
  numeric: numericCheck,
  formula: formulaCheck,
  order: orderCheck,
  shape: shapeCheck,
  figure: figureCheck,
  code: codeCheck,
};

// The check of a kind is given a card of that kind.
function checkOf({ kind }: CardSpec): CardCheck<CardSpec> | null {
  return CARD_CHECKS[kind] as CardCheck<CardSpec> | null;
}
