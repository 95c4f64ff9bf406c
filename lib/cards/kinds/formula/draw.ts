import type { CardSides } from '#lib/cards/card-sides.ts';
import type { Drawing } from '#lib/cards/drawing.ts';
import type { FormulaCard } from './card.ts';

/** A formula card is the same with every seed: the seed decides only the points at which it is judged. */
export function drawFormula<Text>(
  card: FormulaCard,
  { renderer: { block, inline } }: Drawing<Text>,
): CardSides<FormulaBody<Text>, Text> {
  const parts = card.parts.map(({ label, answer, mistakes }) => ({
    label: inline(label),
    answer,
    mistakes: mistakes.map((mistake) => ({ answer: mistake.answer, why: block(mistake.why) })),
  }));
  return {
    prompt: block(card.question),
    answer: block(card.solution),
    body: { kind: 'formula', variables: card.variables, parts },
  };
}

/** The formulas that are asked for, and the domain on which they are judged. */
export type FormulaBody<Text> = {
  readonly kind: 'formula';
  readonly variables: Readonly<Record<string, readonly [from: number, to: number]>>;
  readonly parts: readonly {
    /** What is asked for. */
    readonly label: Text;
    /** An expression in the variables. */
    readonly answer: string;
    /** Wrong expressions and what they give away. */
    readonly mistakes: readonly { readonly answer: string; readonly why: Text }[];
  }[];
};
