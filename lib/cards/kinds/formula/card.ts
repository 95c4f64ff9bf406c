import { z } from 'zod';
import { cardFields } from '#lib/cards/card-fields.ts';
import { numberText } from '#lib/cards/draws/draw-fields.ts';
import { localizedText, sharedText } from '#lib/cards/localized-text.ts';

const list = numberText.optional().describe('So many of them, as x[1], x[2] …');

const variable = z.union([
  z.tuple([z.number(), z.number()]),
  z.strictObject({ from: numberText, to: numberText, list }).describe('Whole numbers'),
  z
    .strictObject({ within: z.tuple([numberText, numberText]), list, sum: z.number().positive().optional() })
    .describe('Real numbers; scaled to this sum, where there is one'),
]);

const mistakes = z.array(z.strictObject({ answer: z.string(), why: localizedText })).default([]);

/** An expression to type, checked at random points of the domain; the first part that is wrong is shown. */
export const formulaCard = z.strictObject({
  kind: z.literal('formula'),
  ...cardFields,
  question: localizedText,
  variables: z
    .record(z.string(), variable)
    .describe('Each variable and its range: [-2, 2], { from: 1, to: n }, { list: n, within: [0, 1], sum: 1 }'),
  where: z
    .union([z.string(), z.array(z.string()).min(1)])
    .optional()
    .describe('Conditions on the variables'),
  answer: z.string().optional().describe('Where one formula is asked for'),
  mistakes,
  parts: z
    .array(
      z.strictObject({
        label: sharedText.describe('What is asked for, such as $\\partial y/\\partial x$'),
        answer: z.string(),
        mistakes,
      }),
    )
    .min(1)
    .optional(),
  solution: localizedText,
});

export type FormulaCard = z.infer<typeof formulaCard>;
