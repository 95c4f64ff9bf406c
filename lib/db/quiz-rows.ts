import { isKnownQuizEntry, QUIZ_EVENT_VERSIONS, type QuizEvent } from '#lib/quiz/quiz-event.ts';
import type { LearnerId } from '#lib/study/ports/learner-store.ts';
import type { QuizEventModel as Row } from './generated/models.ts';

/** An event of a quiz as the table has it; one that this program does not know as it came. */
export function toQuizEvent(row: Row): QuizEvent {
  const { id, quizId, kind, version, body } = row;
  const common = {
    id,
    quizId,
    at: Number(row.at),
    receivedAt: Number(row.receivedAt),
    ...(row.claimedAt !== null && { claimedAt: Number(row.claimedAt) }),
  };
  if (!isKnownQuizEntry(kind, version)) return { ...common, kind: 'other', was: { kind, version, body } };
  return { ...(JSON.parse(body) as object), ...common, kind } as QuizEvent;
}

/** The row of an event of a quiz; one without `receivedAt` is as old as it says. */
export function fromQuizEvent(learnerId: LearnerId, event: QuizEvent): Row {
  const { id, quizId, at, receivedAt, claimedAt, kind, ...said } = event;
  const known = 'was' in said ? said.was : null;
  return {
    learnerId,
    id,
    quizId,
    kind: known?.kind ?? kind,
    version: known?.version ?? (kind === 'other' ? 1 : QUIZ_EVENT_VERSIONS[kind]),
    at: BigInt(at),
    receivedAt: BigInt(receivedAt ?? at),
    claimedAt: claimedAt === undefined ? null : BigInt(claimedAt),
    body: known?.body ?? JSON.stringify(said),
  };
}
