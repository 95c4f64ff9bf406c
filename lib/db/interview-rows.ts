import {
  isKnownInterviewEntry,
  INTERVIEW_EVENT_VERSIONS,
  type InterviewEvent,
} from '#lib/interview/interview-event.ts';
import type { LearnerId } from '#lib/study/ports/learner-store.ts';
import type { InterviewEventModel as Row } from './generated/models.ts';

/** An event of an interview as the table has it; one that this program does not know as it came. */
export function toInterviewEvent(row: Row): InterviewEvent {
  const { id, interviewId, kind, version, body } = row;
  const common = {
    id,
    interviewId,
    at: Number(row.at),
    receivedAt: Number(row.receivedAt),
    ...(row.claimedAt !== null && { claimedAt: Number(row.claimedAt) }),
  };
  if (!isKnownInterviewEntry(kind, version)) return { ...common, kind: 'other', was: { kind, version, body } };
  return { ...(JSON.parse(body) as object), ...common, kind } as InterviewEvent;
}

/** The row of an event of an interview; one without `receivedAt` is as old as it says. */
export function fromInterviewEvent(learnerId: LearnerId, event: InterviewEvent): Row {
  const { id, interviewId, at, receivedAt, claimedAt, kind, ...said } = event;
  const known = 'was' in said ? said.was : null;
  return {
    learnerId,
    id,
    interviewId,
    kind: known?.kind ?? kind,
    version: known?.version ?? (kind === 'other' ? 1 : INTERVIEW_EVENT_VERSIONS[kind]),
    at: BigInt(at),
    receivedAt: BigInt(receivedAt ?? at),
    claimedAt: claimedAt === undefined ? null : BigInt(claimedAt),
    body: known?.body ?? JSON.stringify(said),
  };
}
