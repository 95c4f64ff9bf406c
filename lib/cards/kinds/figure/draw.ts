import { invariant } from '#lib/base/invariant.ts';
import type { CardSides } from '#lib/cards/card-sides.ts';
import type { Drawing } from '#lib/cards/drawing.ts';
import { printedNames } from '#lib/cards/draws/printed-names.ts';
import { drawFigure as drawPicture } from '#lib/cards/figure/draw-figure.ts';
import type { DrawnFigure } from '#lib/cards/figure/drawn-figure.ts';
import { layOutGraph } from '#lib/cards/figure/drawing/lay-out-graph.ts';
import { drawOptions, type DrawnOption } from '#lib/cards/options/draw-options.ts';
import type { FigureCard } from './card.ts';
import { drawClick, shuffledFigure, type DrawnClick } from './draw-click.ts';

/** A figure card asks for a click on its marks, or shows options in the order that the seed decides. */
export function drawFigure<Text>(card: FigureCard, drawing: Drawing<Text>): CardSides<FigureBody<Text>, Text> {
  return {
    prompt: drawing.renderer.block(card.question),
    answer: drawing.renderer.block(card.back),
    body: bodyOf(card, drawing),
  };
}

function bodyOf<Text>(card: FigureCard, drawing: Drawing<Text>): FigureBody<Text> {
  const { options = [], click } = card;
  if (click) {
    const figure = shuffledFigure(card, drawing.seed);
    invariant(figure, 'a figure in which something is clicked, which the check has seen');
    return { kind: 'figure', ask: 'click', ...drawClick({ ...card, figure, click }, drawing) };
  }
  const { values, run } = drawing;
  const data = { values, names: printedNames(card, values), layOut: layOutGraph, run };
  const pictures = options.map((option) => ('figure' in option ? drawPicture(option.figure, data) : null));
  const texts = options.map((option) => ({ ...option, text: option.text ?? NO_TEXT }));
  const drawn = drawOptions(texts, drawing);
  return {
    kind: 'figure',
    ask: 'options',
    ...drawn,
    options: drawn.options.map((option) => ({ ...option, figure: pictures[Number(option.id)] ?? null })),
  };
}

const NO_TEXT = { en: '', zh: '' };

/** The options below the picture, some of them pictures themselves; or the marks to be clicked. */
export type FigureBody<Text> =
  | {
      readonly kind: 'figure';
      readonly ask: 'options';
      readonly multiple: boolean;
      readonly options: readonly (DrawnOption<Text> & { readonly figure: DrawnFigure | null })[];
    }
  | (DrawnClick<Text> & { readonly kind: 'figure'; readonly ask: 'click' });
