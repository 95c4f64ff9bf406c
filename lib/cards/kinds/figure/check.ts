import type { CardCheck } from '#lib/cards/card-check.ts';
import { under } from '#lib/cards/card-finding.ts';
import { checkFigure } from '#lib/cards/figure/check-figure.ts';
import { checkOptions } from '#lib/cards/options/check-options.ts';
import type { FigureCard } from './card.ts';

/** A figure card needs a picture that shows something, and options between which there is something to choose. */
export const figureCheck: CardCheck<FigureCard> = {
  findings: ({ figure, options }) => [
    ...under('figure', checkFigure(figure)),
    ...under('options', checkOptions(options)),
  ],
};
