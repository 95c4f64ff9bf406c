import { z } from 'zod';
import { INTERVIEW_MINUTES, MOST_EXERCISES } from '#lib/interview/interview.ts';

const name = z.string().min(1).max(200);
const count = z.int().min(1).max(MOST_EXERCISES);

const source = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('track'), trackId: name, count }),
  z.strictObject({ kind: z.literal('list'), exerciseIds: z.array(name).min(1).max(MOST_EXERCISES).readonly() }),
  z.strictObject({ kind: z.literal('weak'), count }),
]);

/** What `POST /api/interviews` is sent. */
export const interviewWish = z.strictObject({
  /** UUID; sent twice, the interview is made once. */
  id: z.uuid(),
  /** Draws the same exercises again; left out: from the id. */
  seed: z.int().min(0).max(4_294_967_295).optional(),
  source,
  minutes: z.literal(INTERVIEW_MINUTES),
  diagnoses: z.enum(['shown', 'after']),
  zone: z.string().max(64).optional(),
});

export type InterviewWish = Readonly<z.infer<typeof interviewWish>>;
