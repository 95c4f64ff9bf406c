import { z } from 'zod';
import { LANGUAGES } from '#lib/exercises/language.ts';
import { INTERVIEW_MINUTES, type Interview } from '#lib/interview/interview.ts';

const name = z.string().min(1).max(200);
const count = z.int().min(1);

/** A text in both languages, or in one that says which. */
export const localizedForm = z.object({ en: z.string(), zh: z.string(), language: z.string().exactOptional() });

const source = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('track'), trackId: name, count }),
  z.object({ kind: z.literal('list'), exerciseIds: z.array(name) }),
  z.object({ kind: z.literal('weak'), count }),
]);

/** An interview as it was frozen, from a backup. */
export const frozenInterview: z.ZodType<Interview> = z.object({
  id: z.uuid(),
  seed: z.int().min(0).max(4_294_967_295),
  madeAt: z.int().min(-8.64e15).max(8.64e15),
  exercises: z
    .array(z.object({ exerciseId: name, title: localizedForm, languages: z.array(z.enum(LANGUAGES)) }))
    .max(100),
  minutes: z.literal(INTERVIEW_MINUTES),
  diagnoses: z.enum(['shown', 'after']),
  source,
});
