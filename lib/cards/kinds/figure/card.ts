import { z } from 'zod';
import { cardFields } from '#lib/cards/card-fields.ts';
import { figureSpec } from '#lib/cards/figure/figure.ts';
import { localizedText } from '#lib/cards/localized-text.ts';
import { optionSpec } from '#lib/cards/options/option.ts';

/** A question about a picture that is drawn from data. */
export const figureCard = z.strictObject({
  kind: z.literal('figure'),
  ...cardFields,
  question: localizedText,
  figure: figureSpec,
  options: z.array(optionSpec).min(3).max(4),
  back: localizedText,
});

export type FigureCard = z.infer<typeof figureCard>;
