import { z } from 'zod';
import { cardFields } from '#lib/cards/card-fields.ts';
import { localizedText } from '#lib/cards/localized-text.ts';

const draw = z.union([
  z.strictObject({ from: z.number(), to: z.number(), step: z.number().positive().default(1) }),
  z.strictObject({ oneOf: z.array(z.number()).min(2) }),
]);

/**
 * A question with fresh numbers each time. `{{name}}` in a text stands for a drawn or derived number,
 * `{{name:2}}` for the same with two decimals.
 */
export const numericCard = z.strictObject({
  kind: z.literal('numeric'),
  ...cardFields,
  question: localizedText,
  draws: z.record(z.string(), draw),
  let: z.record(z.string(), z.string()).default({}).describe('Derived numbers, as expressions, in order'),
  answer: z.string().describe('An expression over the numbers'),
  tolerance: z.number().nonnegative().describe('Absolute; the question states it'),
  unit: localizedText.optional(),
  solution: localizedText.describe('Worked out with the numbers drawn'),
  mistakes: z.array(z.strictObject({ answer: z.string(), why: localizedText })).min(1),
});

export type NumericCard = z.infer<typeof numericCard>;
