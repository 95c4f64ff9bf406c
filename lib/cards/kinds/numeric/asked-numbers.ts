import type { Localized } from '#lib/base/localized.ts';
import type { ExpressionText } from '#lib/cards/draws/value-of.ts';
import type { NumericCard, ToleranceSpec } from './card.ts';

/** Numbers that are asked for and judged together: one, or all cells of a table. */
export type AskedNumbers = {
  readonly label: Localized | null;
  readonly answer: ExpressionText;
  readonly tolerance: ToleranceSpec;
  readonly unit: Localized | null;
  readonly mistakes: readonly { readonly answer: ExpressionText; readonly why: Localized }[];
  /** Where it stands in the card. */
  readonly path: readonly (string | number)[];
};

/** What a numeric card asks for, in whichever of its three forms. */
export function askedNumbers(card: NumericCard): readonly AskedNumbers[] {
  const before = known.get(card);
  if (before) return before;
  const asked = askedIn(card);
  known.set(card, asked);
  return asked;
}

/** It is asked for with each of hundreds of draws. */
const known = new WeakMap<NumericCard, readonly AskedNumbers[]>();

function askedIn(card: NumericCard): readonly AskedNumbers[] {
  if (card.parts)
    return card.parts.map((part, index) => ({ ...part, unit: part.unit ?? null, path: ['parts', index] }));
  if (card.grid) return [{ ...card.grid, label: null, unit: null, path: ['grid'] }];
  const { answer = NaN, tolerance = 0, unit = null, mistakes } = card;
  return [{ label: null, answer, tolerance, unit, mistakes, path: [] }];
}
