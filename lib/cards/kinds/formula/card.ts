import { z } from 'zod';
import { cardFields } from '#lib/cards/card-fields.ts';
import { localizedText } from '#lib/cards/localized-text.ts';

/** An expression to type, checked at random points of the domain; the first part that is wrong is shown. */
export const formulaCard = z.strictObject({
  kind: z.literal('formula'),
  ...cardFields,
  question: localizedText,
  variables: z.record(z.string(), z.tuple([z.number(), z.number()])).describe('Each variable and its range'),
  parts: z
    .array(
      z.strictObject({
        label: localizedText.describe('What is asked for, such as $\\partial y/\\partial x$'),
        answer: z.string(),
        mistakes: z.array(z.strictObject({ answer: z.string(), why: localizedText })).default([]),
      }),
    )
    .min(1),
  solution: localizedText,
});

export type FormulaCard = z.infer<typeof formulaCard>;
