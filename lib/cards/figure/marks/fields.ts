import { z } from 'zod';
import { localizedText } from '#lib/cards/localized-text.ts';

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

/** Data of a mark that a program returned, by its name there. */
export const fromField = z.string().min(1).describe('The name of a result of the program');

/** What every mark may have. */
export const markFields = {
  id: markId.optional(),
  label: figureText.optional(),
};

/** Which look a mark shares with another one, such as a band with its curve. */
export const likeField = markId.optional().describe('The mark whose colour and dashes it has');

/** A text of a figure as its author writes it. */
export type FigureText = z.infer<typeof figureText>;
