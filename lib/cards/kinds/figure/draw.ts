import type { CardSides } from '#lib/cards/card-sides.ts';
import type { Figure } from '#lib/cards/figure/figure.ts';
import { drawOptions, type DrawnOptions } from '#lib/cards/options/draw-options.ts';
import type { TextRenderer } from '#lib/cards/text-renderer.ts';
import type { FigureCard } from './card.ts';

/** A figure card shows its picture, and options in the order that the seed decides. */
export function drawFigure<Text>(
  card: FigureCard,
  renderer: TextRenderer<Text>,
  seed: number,
): CardSides<FigureBody<Text>, Text> {
  return {
    prompt: renderer.block(card.question),
    answer: renderer.block(card.back),
    body: { kind: 'figure', figure: card.figure, ...drawOptions(card.options, renderer, seed) },
  };
}

/** The picture, and the options below it. */
export type FigureBody<Text> = DrawnOptions<Text> & { readonly kind: 'figure'; readonly figure: Figure };
