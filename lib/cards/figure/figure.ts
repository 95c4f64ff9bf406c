import { z } from 'zod';
import { localizedText } from '#lib/cards/localized-text.ts';
import { figureText, numberField } from './marks/fields.ts';
import { markSpec } from './marks/mark.ts';

const axis = z.strictObject({
  label: figureText,
  from: numberField,
  to: numberField,
  scale: z.enum(['linear', 'log']).default('linear'),
});

const view = z.strictObject({
  x: z.tuple([numberField, numberField]),
  y: z.tuple([numberField, numberField]),
  down: z.boolean().default(false).describe('Whether y grows downwards, as in an image'),
  squares: numberField.optional().describe('The width of the squares of the paper'),
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

const frame = {
  x: axis.optional(),
  y: axis.optional(),
  view: view.optional().describe('Plain coordinates instead of axes, for boxes'),
};

const panel = z.strictObject({
  ...frame,
  title: figureText.optional(),
  marks: z.array(markSpec).min(1).max(16),
});

/** A picture drawn from data: axes, a view or panels, and marks. Never an image file. */
export const figureSpec = z.strictObject({
  description: localizedText.describe('What is to be seen, in words, without giving the answer away'),
  ...frame,
  marks: z.array(markSpec).min(1).max(16).optional(),
  series: z.array(series).min(1).max(6).optional().describe('Curves, joined points and bars, as marks say it shorter'),
  panels: z.array(panel).min(1).max(4).optional().describe('Pictures side by side, instead of marks'),
});

export type Figure = z.infer<typeof figureSpec>;
export type FigureAxis = z.infer<typeof axis>;
export type FigurePanel = z.infer<typeof panel>;
