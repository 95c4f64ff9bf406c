import { z } from 'zod';
import { PREPARATIONS } from '#lib/srs/plan/preparation.ts';

const day = z.iso.date();
const minutesPerDay = z.int().min(1).max(1_440);

/** What a learner asks of a plan. Days are study days of the learner, both ends included. */
export const planWish = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('exam'),
    on: day,
    /** Ids of concepts, `pack/concept`. */
    concepts: z.array(z.string().min(1).max(200)).min(1).max(100_000),
    minutesPerDay,
  }),
  z.strictObject({ kind: z.literal('break'), from: day, to: day, preparation: z.enum(PREPARATIONS), minutesPerDay }),
  z.strictObject({ kind: z.literal('amnesty'), days: z.int().min(1).max(365), minutesPerDay }),
]);

/** An exam to be ready for, a break, or a backlog to be spread. */
export type PlanWish = Readonly<z.infer<typeof planWish>>;
