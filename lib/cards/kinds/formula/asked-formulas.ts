import type { Localized } from '#lib/base/localized.ts';
import type { FormulaCard } from './card.ts';

/** A formula that is asked for, and where it stands in the card. */
export type AskedFormula = {
  readonly label: Localized | null;
  readonly answer: string;
  readonly mistakes: readonly { readonly answer: string; readonly why: Localized }[];
  readonly path: readonly (string | number)[];
};

/** What a formula card asks for: its one answer, or its parts. */
export function askedFormulas({ answer, mistakes, parts = [] }: FormulaCard): readonly AskedFormula[] {
  if (answer !== undefined) return [{ label: null, answer, mistakes, path: [] }];
  return parts.map((part, index) => ({ ...part, path: ['parts', index] }));
}

/** The conditions on its variables. */
export function domainConditions({ where = [] }: FormulaCard): readonly string[] {
  return typeof where === 'string' ? [where] : where;
}
