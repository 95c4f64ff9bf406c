import { z } from 'zod';
import type { NewerEntry } from '#lib/base/newer-entry.ts';
import { failure, success, type Result } from '#lib/base/result.ts';
import { DAY_MILLIS } from '#lib/base/time.ts';
import { CHECK_NAMES } from '#lib/exercises/exercise.ts';
import { LANGUAGES } from '#lib/exercises/language.ts';
import { isKnownInterviewEntry } from '#lib/interview/interview-event.ts';
import { CERTAINTIES } from '#lib/quiz/certainty.ts';
import { cardIdField } from '#lib/study/id-fields.ts';
import { quizResponse } from '#lib/study/quiz/response-form.ts';
import { localizedForm } from './frozen-interview-form.ts';

const row = { id: z.uuid(), interviewId: z.uuid(), at: z.int().min(-8.64e15).max(8.64e15) };
const exercise = z.int().min(0).max(99);
const name = z.string().min(1).max(200);

const tookMillis = z
  .number()
  .min(0)
  .transform((millis) => Math.min(Math.round(millis), DAY_MILLIS));

const code = { source: z.string().max(100_000), language: z.enum(LANGUAGES) };

const judged = {
  ...code,
  verdict: z.enum(['pass', 'fail', 'error']),
  check: z.enum(CHECK_NAMES).nullable(),
  diagnoses: z.array(z.object({ key: name, title: localizedForm.nullable() })).max(20),
  tookMillis,
};

const option = z.object({ id: name, text: localizedForm, correct: z.boolean(), why: localizedForm });
const options = z.array(option).min(2).max(20);

const followUpQuestion = z.discriminatedUnion('kind', [
  z.object({ id: name, kind: z.literal('card'), cardId: cardIdField, seed: z.int().min(0).max(4_294_967_295) }),
  z.object({
    id: name,
    kind: z.literal('mistake'),
    prompt: localizedForm,
    options,
    code: z.string().max(100_000).nullable(),
    mistake: name,
  }),
  z.object({ id: name, kind: z.literal('what-if'), prompt: localizedForm, options, regime: name }),
]);

/** What each kind says that a client makes. */
const FORMS = [
  z.object({ kind: z.literal('started') }),
  z.object({ kind: z.literal('asked'), exercise, question: name }),
  z.object({ kind: z.literal('coding'), exercise }),
  z.object({ kind: z.literal('hint'), exercise, hint: z.int().min(0).max(99) }),
  z.object({ kind: z.literal('ran'), exercise, ...judged }),
  z.object({ kind: z.literal('submitted'), exercise, ...judged }),
  z.object({ kind: z.literal('snapshot'), exercise, ...code }),
  z.object({ kind: z.literal('moved'), exercise }),
  z.object({ kind: z.literal('ended'), reason: z.enum(['done', 'givenUp', 'deadline']) }),
  z.object({ kind: z.literal('followUpMade'), questions: z.array(followUpQuestion).max(20) }),
  z.object({
    kind: z.literal('followUpAnswered'),
    question: name,
    response: quizResponse.nullable(),
    certainty: z.enum(CERTAINTIES).nullable(),
    right: z.boolean(),
    tookMillis,
  }),
  z.object({ kind: z.literal('finished') }),
] as const;

/** What a client makes and sends, without the fields that every event has. */
export const interviewActForm = z.discriminatedUnion('kind', FORMS);

const draftRow = z.object(row);

/** What every version of every kind has; `version` is 1 where it is not said. */
const entry = z.looseObject({ ...row, kind: z.string().min(1).max(40), version: z.int().min(1).optional() });

type Other = z.infer<typeof draftRow> & { readonly kind: 'other'; readonly was: NewerEntry };

/** An event of an interview as a client sent it, in the right form. */
export type ReceivedInterviewEvent = (z.infer<typeof draftRow> & z.infer<typeof interviewActForm>) | Other;

/** The most that is kept of an event, in UTF-16 code units. */
const LONGEST_BODY = 400_000;

/**
 * Reads one event of `POST /api/interviews/events`. One of a newer client is taken as it came. Fails with what is wrong, in a
 * few words. What only the server makes (`made`) is refused.
 */
export function readInterviewEvent(sent: unknown): Result<ReceivedInterviewEvent, string> {
  const form = entry.safeParse(sent);
  if (!form.success) return failure(wordsOf(form.error));
  if (!isKnownInterviewEntry(form.data.kind, form.data.version ?? 1)) return other(form.data);
  const act = interviewActForm.safeParse(sent);
  if (!act.success) return failure(wordsOf(act.error));
  const { id, interviewId, at } = form.data;
  const event = { id, interviewId, at, ...act.data };
  const isTooLong = JSON.stringify(event).length > LONGEST_BODY;
  return isTooLong ? failure(`longer than ${LONGEST_BODY} characters`) : success(event);
}

function other(sent: z.infer<typeof entry>): Result<ReceivedInterviewEvent, string> {
  const { id, interviewId, at, kind, version = 1, ...more } = sent;
  const body = JSON.stringify(more);
  if (body.length > LONGEST_BODY) return failure(`${kind}: longer than ${LONGEST_BODY} characters`);
  return success({ id, interviewId, at, kind: 'other', was: { kind, version, body } });
}

function wordsOf({ issues: [issue] }: z.ZodError): string {
  return issue ? `${issue.path.map(String).join('.')}: ${issue.message}` : 'not an event';
}
