import { z } from 'zod';

const oneDraw = z.union([
  z.strictObject({ from: z.number(), to: z.number(), step: z.number().positive().default(1) }),
  z.strictObject({ oneOf: z.array(z.number()).min(2) }),
]);

/**
 * What a card of any kind may draw. `{{name}}` in a text stands for a drawn or derived number, `{{name:2}}` for the same
 * with two decimals.
 */
export const drawFields = {
  draws: z.record(z.string(), oneDraw).optional().describe('Fresh numbers each time the card is shown, in order'),
  let: z.record(z.string(), z.string()).optional().describe('Derived numbers, as expressions, in order'),
};

/** How one value is drawn. */
export type Draw = z.infer<typeof oneDraw>;

/** The part of a card that says what it draws. */
export type DrawFields = {
  readonly draws?: Readonly<Record<string, Draw>> | undefined;
  readonly let?: Readonly<Record<string, string>> | undefined;
};
