import { z } from 'zod';
import { figureSpec } from '#lib/cards/figure/figure.ts';
import { localizedText } from '#lib/cards/localized-text.ts';
import { programFile } from '#lib/cards/program-file.ts';

const bound = z.union([z.number(), z.string().min(1)]);

const slider = z.strictObject({
  from: bound.describe('A number, or an expression over sliders and what the program returns'),
  to: bound.describe('The same; `steps` where the program returns how many there are'),
  step: z.number().positive().default(1),
  start: z.number(),
  label: localizedText,
  names: z.array(localizedText).min(2).optional().describe('What its whole numbers from 1 on stand for'),
  play: z.boolean().default(false).describe('Whether it can be played, step by step'),
});

/** A figure that its reader moves: sliders, a program that computes from them, and something to find out. */
export const explorerSpec = z.strictObject({
  program: programFile.describe(
    'Its default export takes the sliders by name and returns what the marks use by name; pure',
  ),
  sliders: z.record(z.string(), slider),
  require: z
    .union([z.string(), z.array(z.string()).min(1)])
    .optional()
    .describe('What must hold between sliders, as expressions'),
  figure: figureSpec,
  prompt: localizedText.describe('Something to find out by moving the sliders'),
});

export type Explorer = z.infer<typeof explorerSpec>;
export type Slider = z.infer<typeof slider>;
