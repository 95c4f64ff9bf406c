import { z } from 'zod';

type Written = number | string | boolean | null | readonly Written[];

const written: z.ZodType<Written> = z.lazy(() =>
  z.union([z.number(), z.string(), z.boolean(), z.null(), z.array(written)]),
);

/** What code gives, as its author states it: a value (`NaN` is one), an error with these words in it, or numbers near these. */
export const statedValue = z.union([
  z.strictObject({ throws: z.string().min(3).describe('Words of the message') }),
  z.strictObject({ near: written, within: z.number().positive().describe('Absolute') }),
  written,
]);

export type StatedValue = z.infer<typeof statedValue>;
