import { z } from 'zod';
import { PREPARATIONS } from '#lib/srs/plan/preparation.ts';

const day = z.iso.date();
const minutesPerDay = z.int().min(1).max(1_440);

const id = z.string().min(1).max(200);

/** Exercises of a plan: where they were chosen, and which they were then, in their order. */
const plannedExercises = z.strictObject({
  /** `classics`, the UUID of a list, or `track:` and the id of a track. */
  from: id,
  ids: z.array(id).min(1).max(2_000),
  /** Whether the cards of their concepts are to be met first. */
  cards: z.boolean(),
});

/** What a learner asks of a plan. Days are study days of the learner, both ends included. */
export const planWish = z.discriminatedUnion('kind', [
  z
    .strictObject({
      kind: z.literal('exam'),
      on: day,
      /** Ids of concepts, `pack/concept`. */
      concepts: z.array(id).max(100_000),
      /** Exercises to have done by then. */
      exercises: plannedExercises.optional(),
      minutesPerDay,
    })
    .refine(({ concepts, exercises }) => concepts.length > 0 || exercises !== undefined, {
      path: ['concepts'],
      message: 'at least one concept, or exercises',
    }),
  z.strictObject({ kind: z.literal('break'), from: day, to: day, preparation: z.enum(PREPARATIONS), minutesPerDay }),
  z.strictObject({ kind: z.literal('amnesty'), days: z.int().min(1).max(365), minutesPerDay }),
]);

/** An exam to be ready for, a break, or a backlog to be spread. */
export type PlanWish = Readonly<z.infer<typeof planWish>>;
