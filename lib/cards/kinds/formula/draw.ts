import type { CardSides } from '#lib/cards/card-sides.ts';
import type { Drawing } from '#lib/cards/drawing.ts';
import type { Values } from '#lib/cards/expression/value.ts';
import { askedFormulas, domainConditions } from './asked-formulas.ts';
import type { FormulaCard } from './card.ts';
import type { Domain } from './domain.ts';

/** The seed decides what is drawn, and the points at which formulas are judged. */
export function drawFormula<Text>(
  card: FormulaCard,
  { renderer: { block, inline }, values }: Drawing<Text>,
): CardSides<FormulaBody<Text>, Text> {
  const parts = askedFormulas(card).map(({ label, answer, mistakes }) => ({
    label: label && inline(label),
    answer,
    mistakes: mistakes.map((mistake) => ({ answer: mistake.answer, why: block(mistake.why) })),
  }));
  return {
    prompt: block(card.question),
    answer: block(card.solution),
    body: { kind: 'formula', variables: card.variables, where: domainConditions(card), values: { ...values }, parts },
  };
}

/** The formulas that are asked for, and the domain on which they are judged. */
export type FormulaBody<Text> = Domain & {
  readonly kind: 'formula';
  /** What was drawn, for the answers below. */
  readonly values: Values;
  readonly parts: readonly {
    /** What is asked for; null where the question says it. */
    readonly label: Text | null;
    /** An expression in the variables and the values. */
    readonly answer: string;
    /** Wrong expressions and what they give away. */
    readonly mistakes: readonly { readonly answer: string; readonly why: Text }[];
  }[];
};
