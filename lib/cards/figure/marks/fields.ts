import { z } from 'zod';
import { localizedText } from '#lib/cards/localized-text.ts';
import { programFile } from '#lib/cards/program-file.ts';

const expression = z.string().trim().min(1);

/** A number, or an expression over what the card draws. */
export const numberField = z.union([z.number(), expression]).describe('A number, or an expression over drawn values');

/** A list of numbers, or an expression that gives one. */
export const listField = z
  .union([expression, z.array(numberField).max(400)])
  .describe('A list, or an expression or name that gives one');

/** A place: two numbers. */
export const pairField = z.tuple([numberField, numberField]);

/** A list of pairs of numbers, or an expression that gives one. */
export const pairsField = z
  .union([expression, z.array(pairField).min(1).max(1_000)])
  .describe('A list of pairs, or an expression or name that gives one');

/** A matrix by its rows, or an expression that gives one. */
export const matrixField = z
  .union([expression, z.array(listField).min(1).max(64)])
  .describe('A matrix by its rows, or an expression or name that gives one');

/** A text of a figure: in both languages, or the same in each. A formula in it stands between `$`, and is kept simple. */
export const figureText = z.union([z.string().trim().min(1), localizedText]);

/** What a mark is called: clicks and other marks name it by this. */
export const markId = z
  .string()
  .regex(/^[\p{L}_][\p{L}\p{Nd}_-]*$/u, 'must be a name: letters, digits, _ and -')
  .max(40);

/** Data that a program computes from what a card draws: the program, its argument by names, and the result that is taken. */
export const programCall = z.strictObject({
  program: programFile.describe('A file beside concept.yaml; its default export is a pure function of one argument'),
  with: z
    .record(z.string(), z.union([numberField, listField]))
    .default({})
    .describe('Its argument: numbers or lists by name, or expressions over drawn values'),
  take: z.string().min(1).describe('The name of the result'),
});

/** Data of a mark that a program returned: of an explorer’s program, by its name there; of a card’s, with what it is given. */
export const fromField = z
  .union([z.string().min(1), programCall])
  .describe('In an explorer the name of a result; elsewhere `{ program, with, take }`');

/** What every mark may have. */
export const markFields = {
  id: markId.optional(),
  label: figureText.optional(),
};

/** Which look a mark shares with another one, such as a band with its curve. */
export const likeField = markId.optional().describe('The mark whose colour and dashes it has');

/** A program, what it is given, and which result is taken. */
export type ProgramCall = z.infer<typeof programCall>;

/** A text of a figure as its author writes it. */
export type FigureText = z.infer<typeof figureText>;
