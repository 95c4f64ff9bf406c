import type { CardSides } from '#lib/cards/card-sides.ts';
import { drawOptions, type DrawnOptions } from '#lib/cards/options/draw-options.ts';
import type { Drawing } from '#lib/cards/drawing.ts';
import type { ChoiceCard } from './card.ts';

/** A choice shows its options in the order that the seed decides. */
export function drawChoice<Text>(card: ChoiceCard, drawing: Drawing<Text>): CardSides<ChoiceBody<Text>, Text> {
  return {
    prompt: drawing.renderer.block(card.question),
    answer: drawing.renderer.block(card.back),
    body: { kind: 'choice', ...drawOptions(card.options, drawing) },
  };
}

/** The options. */
export type ChoiceBody<Text> = DrawnOptions<Text> & { readonly kind: 'choice' };
