import { z } from 'zod';

/** A size: a number, or the name of one of the regime’s dims. */
export const size = z.union([z.number().int().min(0), z.string()]);

export type Size = z.infer<typeof size>;
