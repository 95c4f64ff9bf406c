import { z } from 'zod';
import { failure, success, type Result } from '#lib/base/result.ts';
import { DAY_MILLIS } from '#lib/base/time.ts';
import { CERTAINTIES } from '#lib/quiz/certainty.ts';
import type { NewerEntry } from '#lib/base/newer-entry.ts';
import { isKnownQuizEntry } from '#lib/quiz/quiz-event.ts';
import { quizResponse } from './response-form.ts';

const row = { id: z.uuid(), quizId: z.uuid(), at: z.int().min(-8.64e15).max(8.64e15) };
const question = z.int().min(0).max(999);

const tookMillis = z
  .number()
  .min(0)
  .transform((millis) => Math.min(Math.round(millis), DAY_MILLIS));

/** What every version of every kind has; `version` is 1 where it is not said. */
const entry = z.looseObject({ ...row, kind: z.string().min(1).max(40), version: z.int().min(1).optional() });

const draft = z.discriminatedUnion('kind', [
  z.object({
    ...row,
    kind: z.literal('answered'),
    question,
    response: quizResponse.nullable(),
    certainty: z.enum(CERTAINTIES).nullable(),
    right: z.boolean().nullable(),
    tookMillis,
  }),
  z.object({ ...row, kind: z.literal('flagged'), question }),
  z.object({ ...row, kind: z.literal('unflagged'), question }),
  z.object({ ...row, kind: z.literal('submitted'), reason: z.enum(['learner', 'deadline', 'decided']) }),
]);

type Other = Pick<z.infer<typeof entry>, keyof typeof row> & { readonly kind: 'other'; readonly was: NewerEntry };

/** An event of a quiz as a client sent it, in the right form. */
export type ReceivedQuizEvent = z.infer<typeof draft> | Other;

/** The most that is kept of an event, in UTF-16 code units. */
const LONGEST_BODY = 200_000;

/**
 * Reads one event of `POST /api/quizzes/events`. One of a newer client is taken as it came. Fails with what is wrong, in a few
 * words. What only the server makes (`made`, `queued`) is refused.
 */
export function readQuizEvent(sent: unknown): Result<ReceivedQuizEvent, string> {
  const form = entry.safeParse(sent);
  if (form.success && !isKnownQuizEntry(form.data.kind, form.data.version ?? 1)) return other(form.data);
  const known = draft.safeParse(sent);
  if (!known.success) {
    const issue = known.error.issues[0];
    return failure(issue ? `${issue.path.join('.')}: ${issue.message}` : 'not an event');
  }
  const isTooLong = JSON.stringify(known.data).length > LONGEST_BODY;
  return isTooLong ? failure(`longer than ${LONGEST_BODY} characters`) : success(known.data);
}

function other(sent: z.infer<typeof entry>): Result<ReceivedQuizEvent, string> {
  const { id, quizId, at, kind, version = 1, ...more } = sent;
  const body = JSON.stringify(more);
  if (body.length > LONGEST_BODY) return failure(`${kind}: longer than ${LONGEST_BODY} characters`);
  return success({ id, quizId, at, kind: 'other', was: { kind, version, body } });
}
