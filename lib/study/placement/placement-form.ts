import { z } from 'zod';
import { FAMILIARITIES, MOST_QUESTIONS, type Placement } from '#lib/placement/placement.ts';

const name = z.string().min(1).max(200);

/** A placement as a browser keeps it: what was said of packs, what was answered, and the seed. */
export const placementForm: z.ZodType<Placement> = z.strictObject({
  familiarity: z.record(name, z.enum(FAMILIARITIES)),
  answers: z.array(z.strictObject({ concept: name, isRight: z.boolean() })).max(MOST_QUESTIONS),
  seed: z.int().min(0).max(4_294_967_295),
});
