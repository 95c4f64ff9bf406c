import { invariant } from '#lib/base/invariant.ts';
import type { Localized } from '#lib/base/localized.ts';
import { mapLocalized } from '#lib/base/map-localized.ts';
import type { CardSides } from '#lib/cards/card-sides.ts';
import { fillTemplate } from '#lib/cards/template.ts';
import type { TextRenderer } from '#lib/cards/text-renderer.ts';
import type { NumericCard } from './card.ts';
import { drawNumbers } from './draw-numbers.ts';

/** A numeric card has the numbers of its seed in every text, and only mistakes that are wrong with them. */
export function drawNumeric<Text>(
  card: NumericCard,
  { block }: TextRenderer<Text>,
  seed: number,
): CardSides<NumericBody<Text>, Text> {
  const drawn = drawNumbers(card, seed);
  invariant(drawn.ok, `numbers for card ${card.id}, which the pack reader has drawn many times`);
  const { values, expected, tolerance, mistakes } = drawn.value;
  const filled = (text: Localized): Text => block(mapLocalized(text, (one) => fillTemplate(one, values)));
  return {
    prompt: filled(card.question),
    answer: filled(card.solution),
    body: {
      kind: 'numeric',
      expected,
      tolerance,
      unit: card.unit ?? null,
      mistakes: mistakes.flatMap(({ value, isRight }, index) =>
        isRight || !Number.isFinite(value) ? [] : [{ value, why: filled(card.mistakes[index]!.why) }],
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
