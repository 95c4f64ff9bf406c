import type { CardSides } from '#lib/cards/card-sides.ts';
import { drawOptions, type DrawnOptions } from '#lib/cards/options/draw-options.ts';
import type { TextRenderer } from '#lib/cards/text-renderer.ts';
import type { ChoiceCard } from './card.ts';

/** A choice shows its options in the order that the seed decides. */
export function drawChoice<Text>(
  card: ChoiceCard,
  renderer: TextRenderer<Text>,
  seed: number,
): CardSides<ChoiceBody<Text>, Text> {
  return {
    prompt: renderer.block(card.question),
    answer: renderer.block(card.back),
    body: { kind: 'choice', ...drawOptions(card.options, renderer, seed) },
  };
}

/** The options. */
export type ChoiceBody<Text> = DrawnOptions<Text> & { readonly kind: 'choice' };
