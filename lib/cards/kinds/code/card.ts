import { z } from 'zod';
import { cardFields } from '#lib/cards/card-fields.ts';
import { expressionText } from '#lib/cards/draws/draw-fields.ts';
import { localizedText, sharedText } from '#lib/cards/localized-text.ts';
import { statedValue } from './stated-value.ts';

const program = z.string().min(1).max(4_000);
const oneLine = z
  .string()
  .trim()
  .min(1)
  .max(300)
  .regex(/^[^\n\r]*$/u, 'must be one line');

/** What every card with a snippet has. */
const snippetFields = {
  kind: z.literal('code'),
  ...cardFields,
  question: localizedText,
  language: z.literal('ts').describe('TypeScript; `tf` is the tensor library'),
  prelude: program.optional().describe('Shown folded above the code, and always run'),
  code: program.describe('Written once for both languages; `{{name}}` stands for a drawn number'),
  precision: z.enum(['double', 'single']).default('double').describe('Of floats in tensors, where it is run'),
  back: localizedText,
};

/** A snippet in which one line is wrong. Its author states what it gives and what it should give; the checker runs both. */
const lineCard = z.strictObject({
  ...snippetFields,
  ask: z.literal('line').describe('Which line has to change'),
  faulty: oneLine.describe('The text of that line, found exactly once'),
  fixed: oneLine.describe('What it should be'),
  run: oneLine.describe('One expression; it may use drawn numbers by name'),
  gives: statedValue.describe('What it gives as it stands'),
  should: statedValue.describe('What it gives once the line is fixed'),
  mistakes: z
    .array(z.strictObject({ line: oneLine.describe('The text of a line that is right'), why: localizedText }))
    .min(1)
    .describe('Lines that could be taken for the faulty one'),
});

/** Values and shapes that a snippet gives, with what the card has drawn. */
const outputCard = z.strictObject({
  ...snippetFields,
  ask: z.literal('output').describe('What comes out'),
  run: oneLine.describe('One expression; it may use drawn numbers by name'),
  parts: z
    .array(
      z.strictObject({
        label: sharedText,
        of: oneLine.describe(
          'An expression over `result`, what `run` gives, and `arguments`, those of the function it calls',
        ),
        answer: expressionText.describe('An expression, or a list of such: a shape'),
        tolerance: z.number().nonnegative().default(0).describe('Absolute; the question states it'),
        mistakes: z.array(z.strictObject({ answer: expressionText, why: localizedText })).default([]),
      }),
    )
    .min(1)
    .max(6),
});

/** A snippet with a gap. What is typed is run in every case, and must give there what the answer gives. */
const fillCard = z.strictObject({
  ...snippetFields,
  ask: z.literal('fill').describe('What belongs in the gap, ▢'),
  answer: oneLine,
  cases: z
    .array(oneLine)
    .min(3)
    .max(8)
    .describe('Expressions, one of them an edge; they may use drawn numbers by name'),
  mistakes: z
    .array(z.strictObject({ fill: oneLine, why: localizedText }))
    .min(1)
    .describe('Each gives something else in a case'),
});

/** A question about a snippet, which the checker runs. */
export const codeCard = z.discriminatedUnion('ask', [lineCard, outputCard, fillCard]);

export type CodeCard = z.infer<typeof codeCard>;

/** A card of one ask. */
export type LineCard = z.infer<typeof lineCard>;
export type OutputCard = z.infer<typeof outputCard>;
export type FillCard = z.infer<typeof fillCard>;
