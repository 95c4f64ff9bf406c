import { z } from 'zod';
import { sharedText } from '#lib/cards/localized-text.ts';
import type { ExpressionText } from './value-of.ts';

/** An expression, a number, or a list of them, as a card has it. */
export const expressionText: z.ZodType<ExpressionText> = z.lazy(() =>
  z.union([z.number(), z.string().trim().min(1), z.array(expressionText).min(1)]),
);

/** An expression that gives one number, or the number. */
export const numberText = z.union([z.number(), z.string().trim().min(1)]);

const shape = {
  list: numberText.optional().describe('So many of them'),
  matrix: z.tuple([numberText, numberText]).optional().describe('So many rows and columns of them'),
};

const oneDraw = z.union([
  z.strictObject({ from: numberText, to: numberText, step: numberText.default(1), ...shape }),
  z.strictObject({
    oneOf: z.array(expressionText).min(2),
    names: z.array(sharedText).optional().describe('How each is printed, in the order of oneOf'),
    ...shape,
  }),
]);

/**
 * What a card of any kind may draw. `{{name}}` in a text stands for a drawn or derived number, `{{name:2}}` for the same
 * with two decimals.
 */
export const drawFields = {
  draws: z.record(z.string(), oneDraw).optional().describe('Fresh numbers each time the card is shown, in order'),
  let: z.record(z.string(), expressionText).optional().describe('Derived numbers, as expressions, in order'),
  require: z
    .union([z.string(), z.array(z.string()).min(1)])
    .optional()
    .describe('Conditions that must hold; the numbers are drawn again until all do'),
};

/** How one value is drawn. */
export type Draw = z.infer<typeof oneDraw>;

/** The part of a card that says what it draws. */
export type DrawFields = {
  readonly draws?: Readonly<Record<string, Draw>> | undefined;
  readonly let?: Readonly<Record<string, ExpressionText>> | undefined;
  readonly require?: string | readonly string[] | undefined;
};

/** The conditions of a card, in order. */
export function conditionsOf({ require = [] }: DrawFields): readonly string[] {
  return typeof require === 'string' ? [require] : require;
}
