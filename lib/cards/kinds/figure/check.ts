import type { CardCheck } from '#lib/cards/card-check.ts';
import { under, type CardFinding } from '#lib/cards/card-finding.ts';
import { checkFigure } from '#lib/cards/figure/check-figure.ts';
import { checkOptions } from '#lib/cards/options/check-options.ts';
import type { FigureCard } from './card.ts';
import { checkClick } from './check-click.ts';

/** A figure card needs options between which there is something to choose, or marks to click of which some are right. */
export const figureCheck: CardCheck<FigureCard> = {
  findings: (card, run) => {
    const { figure, click, options } = card;
    if (click && options) return [finding('it has options and a click', 'keep one of them', ['options'])];
    if (click && figure) return checkClick({ ...card, figure, click }, run);
    if (!options) return [finding('it asks for nothing', 'add “options” or “click”', [])];
    const pictures = options.flatMap((option, index) =>
      'figure' in option
        ? checkFigure(option.figure, card, { run }).map((one) => ({
            ...one,
            path: ['options', index, 'figure', ...one.path],
          }))
        : [],
    );
    if (!figure && options.some((option) => !('figure' in option)))
      return [finding('it has no picture', 'add “figure”, to it or to each option', [])];
    const texts = options.map((option, index) => ({
      ...option,
      // Pictures are told apart by what is drawn, and that by their descriptions.
      text: option.text ?? ('figure' in option ? option.figure.description : { en: String(index), zh: String(index) }),
    }));
    return [...pictures, ...under('options', checkOptions(texts))];
  },
};

function finding(what: string, fix: string, path: CardFinding['path']): CardFinding {
  return { code: 'figure', what, fix, path };
}
