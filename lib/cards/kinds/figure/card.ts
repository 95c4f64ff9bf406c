import { z } from 'zod';
import { cardFields } from '#lib/cards/card-fields.ts';
import { figureSpec } from '#lib/cards/figure/figure.ts';
import { localizedText } from '#lib/cards/localized-text.ts';
import { optionSpec } from '#lib/cards/options/option.ts';
import { clickSpec } from './click.ts';

const pictureOption = z.strictObject({
  ...optionSpec.shape,
  text: localizedText.optional(),
  figure: figureSpec.describe('A small picture as an option'),
});

/** A question about a picture that is drawn from data: with options, with a click on its marks, or with pictures as options. */
export const figureCard = z.strictObject({
  kind: z.literal('figure'),
  ...cardFields,
  question: localizedText,
  figure: figureSpec.optional().describe('Left out only where the options are pictures'),
  options: z
    .array(z.union([optionSpec, pictureOption]))
    .min(3)
    .max(4)
    .optional(),
  click: clickSpec.optional().describe('Which marks are to be chosen, instead of options'),
  back: localizedText,
});

export type FigureCard = z.infer<typeof figureCard>;
