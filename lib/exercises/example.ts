import { z } from 'zod';
import { localizedText } from '#lib/cards/localized-text.ts';

/** What is written in a file: a number, a word, a nested list, or a record of these. */
const literal = z.json();

/** One call of a function, and what it gives: shown in the statement, and proved against the solution. */
export const exampleSpec = z.strictObject({
  function: z.string().describe('A function that the learner writes'),
  title: localizedText.optional().describe('What it shows, in a few words'),
  inputs: z
    .record(z.string(), literal)
    .describe(
      'Parameter → value. A nested list where the parameter is a tensor; {tensor, dtype} where that is not float; {make, args} for what a function of prelude.ts makes',
    ),
  output: literal.describe(
    'What the solution gives, numbers to the digits that are written: a number, a word, a nested list, or a record of outputs',
  ),
  explanation: localizedText.optional().describe('How these numbers come about, step by step; Markdown'),
});

export type ExampleSpec = z.infer<typeof exampleSpec>;

/** A value as an example has it. */
export type ExampleValue = z.infer<typeof literal>;
