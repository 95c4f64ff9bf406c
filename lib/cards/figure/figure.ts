import { z } from 'zod';
import { localizedText } from '#lib/cards/localized-text.ts';

const axis = z.strictObject({
  label: localizedText,
  from: z.number(),
  to: z.number(),
  scale: z.enum(['linear', 'log']).default('linear'),
});

const series = z.union([
  z.strictObject({
    label: localizedText.optional(),
    expression: z.string().describe('A function of x, in the language of formula cards'),
  }),
  z.strictObject({ label: localizedText.optional(), points: z.array(z.tuple([z.number(), z.number()])).min(2) }),
  z.strictObject({
    label: localizedText.optional(),
    bars: z
      .array(z.tuple([z.number(), z.number()]))
      .min(1)
      .describe('A histogram: [centre, height]'),
  }),
]);

/** A picture drawn from data: curves, measured points or bars. Never an image file. */
export const figureSpec = z.strictObject({
  description: localizedText.describe('What is to be seen, in words, without giving the answer away'),
  x: axis,
  y: axis,
  series: z.array(series).min(1).max(6),
});

export type Figure = z.infer<typeof figureSpec>;
