import { z } from 'zod';
import { failure, success, type Result } from '#lib/base/result.ts';
import {
  INTERVIEW_EVENT_VERSIONS,
  isKnownInterviewEntry,
  type InterviewEvent,
} from '#lib/interview/interview-event.ts';
import { frozenInterview } from '#lib/study/interview/frozen-interview-form.ts';
import { interviewActForm } from '#lib/study/interview/interview-event-form.ts';
import type { BackupEntry } from './backup-entry.ts';

const instant = z.int().min(-8.64e15).max(8.64e15);
const row = {
  id: z.uuid(),
  interviewId: z.uuid(),
  at: instant,
  receivedAt: instant.optional(),
  claimedAt: instant.optional(),
};

const interviewEventRow = z.object(row);
const madeForm = z.object({ kind: z.literal('made'), interview: frozenInterview });

/** The entry of an event of an interview; of one of a newer program under the kind and version that it came with. */
export function interviewEntry(event: InterviewEvent): BackupEntry {
  if (event.kind !== 'other') return { kind: event.kind, version: INTERVIEW_EVENT_VERSIONS[event.kind], body: event };
  const { was, kind: _other, ...own } = event;
  return { kind: was.kind, version: was.version, body: { ...(JSON.parse(was.body) as object), ...own } };
}

/** The event of an interview that an entry says; one of a newer program as it came. Fails with what is wrong, in a few words. */
export function readInterviewEntry({ kind, version, body }: BackupEntry): Result<InterviewEvent, string> {
  if (typeof body !== 'object' || body === null) return failure('not an event');
  const form = interviewEventRow.safeParse(body);
  if (!form.success) return failure(wordsOf(form.error));
  if (isKnownInterviewEntry(kind, version)) {
    const said = { ...body, kind };
    const known = kind === 'made' ? madeForm.safeParse(said) : interviewActForm.safeParse(said);
    return known.success ? success({ ...form.data, ...known.data }) : failure(wordsOf(known.error));
  }
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
