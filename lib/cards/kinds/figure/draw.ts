import type { CardSides } from '#lib/cards/card-sides.ts';
import { drawOptions, type DrawnOptions } from '#lib/cards/options/draw-options.ts';
import type { Drawing } from '#lib/cards/drawing.ts';
import type { FigureCard } from './card.ts';

/** A figure card shows options in the order that the seed decides. */
export function drawFigure<Text>(card: FigureCard, drawing: Drawing<Text>): CardSides<FigureBody<Text>, Text> {
  return {
    prompt: drawing.renderer.block(card.question),
    answer: drawing.renderer.block(card.back),
    body: { kind: 'figure', ...drawOptions(card.options, drawing) },
  };
}

/** The options below the picture. */
export type FigureBody<Text> = DrawnOptions<Text> & { readonly kind: 'figure' };
