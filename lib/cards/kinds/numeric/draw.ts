import { invariant } from '#lib/base/invariant.ts';
import type { Localized } from '#lib/base/localized.ts';
import type { CardSides } from '#lib/cards/card-sides.ts';
import type { Drawing } from '#lib/cards/drawing.ts';
import type { NumericCard } from './card.ts';
import { questionsWith, type NumericQuestion } from './draw-numbers.ts';

/** A numeric card has the numbers of its seed in every text, and only mistakes that are wrong with them. */
export function drawNumeric<Text>(
  card: NumericCard,
  { renderer: { block, inline }, values }: Drawing<Text>,
): CardSides<NumericBody<Text>, Text> {
  const questions = questionsWith(card, values);
  invariant(questions.ok, `an answer of card ${card.id}, which the pack reader has drawn many times`);
  const wrong = ({ mistakes, asked }: NumericQuestion) =>
    mistakes.flatMap((numbers, index) =>
      numbers.every(Number.isFinite) ? [{ values: numbers, why: block(asked.mistakes[index]!.why) }] : [],
    );
  const fields = questions.value.flatMap(({ asked, expected, tolerances }, question) =>
    expected.map((one, at) => ({ question, expected: one, tolerance: tolerances[at]!, unit: asked.unit })),
  );
  return {
    prompt: block(card.question),
    answer: block(card.solution),
    body: {
      kind: 'numeric',
      fields,
      questions: questions.value.map((question) => ({
        label: question.asked.label && inline(question.asked.label),
        mistakes: wrong(question),
      })),
      grid: card.grid ? { rows: card.grid.rows.map(inline), columns: card.grid.columns.map(inline) } : null,
    },
  };
}

/** The numbers that are asked for. */
export type NumericBody<Text> = {
  readonly kind: 'numeric';
  /** One for each number to type, a table’s row by row. */
  readonly fields: readonly {
    /** The index of the question that it belongs to. */
    readonly question: number;
    readonly expected: number;
    /** Absolute. */
    readonly tolerance: number;
    readonly unit: Localized | null;
  }[];
  /** What is diagnosed together: each number by itself, a table as a whole. */
  readonly questions: readonly {
    readonly label: Text | null;
    /** Wrong numbers, for each field of the question, and what they give away. */
    readonly mistakes: readonly { readonly values: readonly number[]; readonly why: Text }[];
  }[];
  /** The labels of a table; null where the numbers stand one below the other. */
  readonly grid: { readonly rows: readonly Text[]; readonly columns: readonly Text[] } | null;
};
