import { z } from 'zod';
import { cardFields } from '#lib/cards/card-fields.ts';
import { localizedText } from '#lib/cards/localized-text.ts';

/** A question with fresh numbers each time. */
export const numericCard = z.strictObject({
  kind: z.literal('numeric'),
  ...cardFields,
  question: localizedText,
  answer: z.string().describe('An expression over the numbers'),
  tolerance: z.number().nonnegative().describe('Absolute; the question states it'),
  unit: localizedText.optional(),
  solution: localizedText.describe('Worked out with the numbers drawn'),
  mistakes: z.array(z.strictObject({ answer: z.string(), why: localizedText })).min(1),
});

export type NumericCard = z.infer<typeof numericCard>;
