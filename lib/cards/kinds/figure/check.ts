import type { CardCheck } from '#lib/cards/card-check.ts';
import { under } from '#lib/cards/card-finding.ts';
import { checkOptions } from '#lib/cards/options/check-options.ts';
import type { FigureCard } from './card.ts';

/** A figure card needs options between which there is something to choose. */
export const figureCheck: CardCheck<FigureCard> = {
  findings: ({ options }) => under('options', checkOptions(options)),
};
