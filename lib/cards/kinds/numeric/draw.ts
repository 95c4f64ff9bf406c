import { invariant } from '#lib/base/invariant.ts';
import type { Localized } from '#lib/base/localized.ts';
import type { CardSides } from '#lib/cards/card-sides.ts';
import type { Drawing } from '#lib/cards/drawing.ts';
import type { NumericCard } from './card.ts';
import { questionWith } from './draw-numbers.ts';

/** A numeric card has the numbers of its seed in every text, and only mistakes that are wrong with them. */
export function drawNumeric<Text>(
  card: NumericCard,
  { renderer: { block }, values }: Drawing<Text>,
): CardSides<NumericBody<Text>, Text> {
  const question = questionWith(card, values);
  invariant(question.ok, `an answer of card ${card.id}, which the pack reader has drawn many times`);
  const { expected, tolerance, mistakes } = question.value;
  return {
    prompt: block(card.question),
    answer: block(card.solution),
    body: {
      kind: 'numeric',
      expected,
      tolerance,
      unit: card.unit ?? null,
      mistakes: mistakes.flatMap(({ value, isRight }, index) =>
        isRight || !Number.isFinite(value) ? [] : [{ value, why: block(card.mistakes[index]!.why) }],
      ),
    },
  };
}

/** The number that is asked for. */
export type NumericBody<Text> = {
  readonly kind: 'numeric';
  readonly expected: number;
  /** Absolute. */
  readonly tolerance: number;
  readonly unit: Localized | null;
  /** Wrong numbers and what they give away. */
  readonly mistakes: readonly { readonly value: number; readonly why: Text }[];
};
