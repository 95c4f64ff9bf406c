import { z } from 'zod';
import { cardFields } from '#lib/cards/card-fields.ts';
import { expressionText, numberText } from '#lib/cards/draws/draw-fields.ts';
import { localizedText, sharedText } from '#lib/cards/localized-text.ts';

const tolerance = z
  .union([numberText, z.strictObject({ relative: z.number().positive().max(0.05) })])
  .describe('Absolute, or a share of the answer; the question states it');

const unit = sharedText.optional();

const mistakesOf = <Answer extends z.ZodType>(answer: Answer) =>
  z.array(z.strictObject({ answer, why: localizedText })).default([]);

/** A question with fresh numbers each time: one answer, several with a label each, or a small table of them. */
export const numericCard = z.strictObject({
  kind: z.literal('numeric'),
  ...cardFields,
  question: localizedText,
  answer: numberText.optional().describe('An expression over the numbers, where one number is asked for'),
  tolerance: tolerance.optional(),
  unit,
  mistakes: mistakesOf(numberText),
  parts: z
    .array(z.strictObject({ label: sharedText, answer: numberText, tolerance, unit, mistakes: mistakesOf(numberText) }))
    .min(2)
    .optional()
    .describe('Several numbers, each judged by itself'),
  grid: z
    .strictObject({
      rows: z.array(sharedText).min(1).max(6).describe('What each row is'),
      columns: z.array(sharedText).min(1).max(6).describe('What each column is'),
      answer: expressionText.describe('The cells, row by row'),
      tolerance,
      mistakes: mistakesOf(expressionText).describe('Whole tables that are filled in wrongly'),
    })
    .optional(),
  fixed: z.string().min(3).optional().describe('Why the answer is always the same, or one of a few'),
  solution: localizedText.describe('Worked out with the numbers drawn'),
});

export type NumericCard = z.infer<typeof numericCard>;

/** What a typed number may be off by. */
export type ToleranceSpec = z.infer<typeof tolerance>;
