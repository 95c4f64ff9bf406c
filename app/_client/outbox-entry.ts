import { exerciseCardId } from '#lib/base/card-id.ts';
import { isKnownEntry, type DraftEvent } from '#lib/srs/log/review-event.ts';
import { isKnownInterviewEntry, type DraftInterviewEvent } from '#lib/interview/interview-event.ts';
import { isKnownQuizEntry, type DraftQuizEvent } from '#lib/quiz/quiz-event.ts';
import { isKnownRemark, type DraftRemark } from '#lib/remarks/remark-event.ts';
import type { Language } from '#lib/exercises/language.ts';
import type { Report } from '#lib/exercises/report.ts';

/**
 * One thing that a learner did and that the server is to hear of. `kind` says what `body` is, `version` in which form of
 * that kind; what a newer program has left here is kept as it is.
 */
export type OutboxEntry = {
  /** `review`, `submission`, `quiz`, `interview`, `remark`, or what a newer program knows. */
  readonly kind: string;
  readonly version: number;
  readonly id: string;
  readonly body: unknown;
};

/** One judged try at an exercise, as the server is to keep it. */
export type SubmissionBody = {
  readonly id: string;
  readonly exerciseId: string;
  readonly source: string;
  /** TypeScript where nothing is said. */
  readonly language?: Language;
  readonly report: Report;
  readonly at: number;
};

/** An event of the review log as an entry. */
export function reviewEntry(event: DraftEvent): OutboxEntry {
  return { kind: 'review', version: 1, id: event.id, body: event };
}

/** A submission as an entry. */
export function submissionEntry(submission: SubmissionBody): OutboxEntry {
  return { kind: 'submission', version: 1, id: submission.id, body: submission };
}

/** An event of a quiz as an entry. */
export function quizEntry(event: DraftQuizEvent): OutboxEntry {
  return { kind: 'quiz', version: 1, id: event.id, body: event };
}

/** An event of an interview as an entry. */
export function interviewEntry(event: DraftInterviewEvent): OutboxEntry {
  return { kind: 'interview', version: 1, id: event.id, body: event };
}

/** The event of an interview in an entry; null where it is none that this program folds. */
export function interviewEventOf({ kind, version, body }: OutboxEntry): DraftInterviewEvent | null {
  if (kind !== 'interview') return null;
  const event = body as DraftInterviewEvent;
  return isKnownInterviewEntry(event.kind, version) ? event : null;
}

/** A remark as an entry. */
export function remarkEntry(remark: DraftRemark): OutboxEntry {
  return { kind: 'remark', version: 1, id: remark.id, body: remark };
}

/** The remark in an entry; null where it is none that this program folds. */
export function remarkOf({ kind, version, body }: OutboxEntry): DraftRemark | null {
  if (kind !== 'remark') return null;
  const remark = body as DraftRemark;
  return isKnownRemark(remark.kind, version) ? remark : null;
}

/** The event of a quiz in an entry; null where it is none that this program folds. */
export function quizEventOf({ kind, version, body }: OutboxEntry): DraftQuizEvent | null {
  if (kind !== 'quiz') return null;
  const event = body as DraftQuizEvent;
  return isKnownQuizEntry(event.kind, version) ? event : null;
}

/** The event in an entry; null where it is none that this program folds. */
export function eventOf({ kind, version, body }: OutboxEntry): DraftEvent | null {
  if (kind !== 'review') return null;
  const event = body as DraftEvent;
  return isKnownEntry(event.kind, version) ? event : null;
}

/**
 * The card, the quiz or what else an entry is about. Entries about the same one reach the server in their order: an answer after the
 * submission that it speaks of, an undo after what it takes back.
 */
export function subjectOf({ id, body }: OutboxEntry): string {
  const { cardId, exerciseId, quizId, interviewId, subject } = (body ?? {}) as Readonly<
    Partial<Record<'cardId' | 'exerciseId' | 'quizId' | 'interviewId' | 'subject', unknown>>
  >;
  if (typeof subject === 'string') return subject;
  if (typeof cardId === 'string') return cardId;
  if (typeof quizId === 'string') return quizId;
  if (typeof interviewId === 'string') return interviewId;
  return typeof exerciseId === 'string' ? exerciseCardId(exerciseId) : id;
}
