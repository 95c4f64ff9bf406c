import { z } from 'zod';
import { failure, success, type Result } from '#lib/base/result.ts';
import { isKnownQuizEntry, QUIZ_EVENT_VERSIONS, type QuizEvent } from '#lib/quiz/quiz-event.ts';
import { frozenQuiz } from '#lib/study/quiz/frozen-quiz-form.ts';
import { quizResponse } from '#lib/study/quiz/response-form.ts';
import { cardIdField } from '#lib/study/id-fields.ts';
import { CERTAINTIES } from '#lib/quiz/certainty.ts';
import type { BackupEntry } from './backup-entry.ts';

const instant = z.int().min(-8.64e15).max(8.64e15);
const row = {
  id: z.uuid(),
  quizId: z.uuid(),
  at: instant,
  receivedAt: instant.optional(),
  claimedAt: instant.optional(),
};
const question = z.int().min(0).max(999);

const quizEventRow = z.object(row);

/** An event of a quiz, of a kind and version that this program folds. */
const quizEventForm = z.discriminatedUnion('kind', [
  z.object({ ...row, kind: z.literal('made'), quiz: frozenQuiz }),
  z.object({
    ...row,
    kind: z.literal('answered'),
    question,
    response: quizResponse.nullable(),
    certainty: z.enum(CERTAINTIES).nullable(),
    right: z.boolean().nullable(),
    tookMillis: z.int().min(0),
    claimedRight: z.boolean().optional(),
  }),
  z.object({ ...row, kind: z.literal('flagged'), question }),
  z.object({ ...row, kind: z.literal('unflagged'), question }),
  z.object({ ...row, kind: z.literal('submitted'), reason: z.enum(['learner', 'deadline', 'decided']) }),
  z.object({ ...row, kind: z.literal('queued'), cardIds: z.array(cardIdField).max(1_000) }),
]);

/** The entry of an event of a quiz; of one of a newer program under the kind and version that it came with. */
export function quizEntry(event: QuizEvent): BackupEntry {
  if (event.kind !== 'other') return { kind: event.kind, version: QUIZ_EVENT_VERSIONS[event.kind], body: event };
  const { was, kind: _other, ...own } = event;
  return { kind: was.kind, version: was.version, body: { ...(JSON.parse(was.body) as object), ...own } };
}

/** The event of a quiz that an entry says; one of a newer program as it came. Fails with what is wrong, in a few words. */
export function readQuizEntry({ kind, version, body }: BackupEntry): Result<QuizEvent, string> {
  if (typeof body !== 'object' || body === null) return failure('not an event');
  if (isKnownQuizEntry(kind, version)) {
    const known = quizEventForm.safeParse({ ...body, kind });
    return known.success ? success(known.data) : failure(wordsOf(known.error));
  }
  const form = quizEventRow.safeParse(body);
  if (!form.success) return failure(wordsOf(form.error));
  const more = Object.entries(body).filter(([field]) => !Object.hasOwn(row, field));
  return success({
    ...form.data,
    kind: 'other',
    was: { kind, version, body: JSON.stringify(Object.fromEntries(more)) },
  });
}

function wordsOf({ issues: [issue] }: z.ZodError): string {
  return issue ? `${issue.path.map(String).join('.')}: ${issue.message}` : 'not an event';
}
