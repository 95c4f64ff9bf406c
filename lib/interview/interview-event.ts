import type { Localized } from '#lib/base/localized.ts';
import { isKnownIn, type NewerEntry } from '#lib/base/newer-entry.ts';
import type { EpochMillis } from '#lib/base/time.ts';
import type { CheckName } from '#lib/exercises/exercise.ts';
import type { Language } from '#lib/exercises/language.ts';
import type { Verdict } from '#lib/exercises/report.ts';
import type { Certainty } from '#lib/quiz/certainty.ts';
import type { QuizResponse } from '#lib/quiz/quiz-response.ts';
import type { FollowUpQuestion } from './follow-up/follow-up-question.ts';
import type { Interview } from './interview.ts';

/** What every event of an interview says. */
type Row = {
  /** UUID made by the client; the same id twice is the same event. That of `made` is the interview’s own. */
  readonly id: string;
  readonly interviewId: string;
  readonly at: EpochMillis;
  /** When the server had it, by its own clock; absent until then. */
  readonly receivedAt?: EpochMillis | undefined;
  /** What the client’s clock said, where that could not be; `at` is then when it arrived. */
  readonly claimedAt?: EpochMillis | undefined;
};

/** The code of an exercise at a moment. */
export type WrittenCode = { readonly source: string; readonly language: Language };

/** What the judge found: a diagnosis by its key, and its title where it has one of its own. */
export type FoundDiagnosis = { readonly key: string; readonly title: Localized | null };

/** What the judge said of code. */
export type JudgedCode = WrittenCode & {
  readonly verdict: Verdict;
  /** The first check that was not passed; null after a pass. */
  readonly check: CheckName | null;
  readonly diagnoses: readonly FoundDiagnosis[];
  readonly tookMillis: number;
};

/** One row of the append-only log of interviews. `exercise` is its place in the interview, from 0. */
export type InterviewEvent = Row &
  (
    | { readonly kind: 'made'; readonly interview: Interview }
    /** The clock runs from here. */
    | { readonly kind: 'started' }
    /** A clarifying question was opened. */
    | { readonly kind: 'asked'; readonly exercise: number; readonly question: string }
    /** The statement was left for the code. */
    | { readonly kind: 'coding'; readonly exercise: number }
    /** Hints are opened in order: `hint` is its number, from 0. */
    | { readonly kind: 'hint'; readonly exercise: number; readonly hint: number }
    | ({ readonly kind: 'ran'; readonly exercise: number } & JudgedCode)
    | ({ readonly kind: 'submitted'; readonly exercise: number } & JudgedCode)
    /** What was written, for the replay. */
    | ({ readonly kind: 'snapshot'; readonly exercise: number } & WrittenCode)
    /** On to this exercise. */
    | { readonly kind: 'moved'; readonly exercise: number }
    | { readonly kind: 'ended'; readonly reason: EndReason }
    | { readonly kind: 'followUpMade'; readonly questions: readonly FollowUpQuestion[] }
    | ({ readonly kind: 'followUpAnswered' } & FollowUpAnswer)
    /** The follow-up was left, answered or not. */
    | { readonly kind: 'finished' }
    /** Of a kind or a version that is newer than this program: kept and passed on as it came. */
    | { readonly kind: 'other'; readonly was: NewerEntry }
  );

export type EndReason = 'done' | 'givenUp' | 'deadline';

/** An answer to a question of the follow-up: a response to its card, or the option that was chosen. */
export type FollowUpAnswer = {
  /** The id of the question. */
  readonly question: string;
  /** Null: no idea. */
  readonly response: QuizResponse | null;
  readonly certainty: Certainty | null;
  /** By the page’s judgement: an interview decides nothing. */
  readonly right: boolean;
  readonly tookMillis: number;
};

/** The kinds of event that this program folds, and the version of each that it knows. */
export const INTERVIEW_EVENT_VERSIONS: Readonly<Record<Exclude<InterviewEvent['kind'], 'other'>, number>> = {
  made: 1,
  started: 1,
  asked: 1,
  coding: 1,
  hint: 1,
  ran: 1,
  submitted: 1,
  snapshot: 1,
  moved: 1,
  ended: 1,
  followUpMade: 1,
  followUpAnswered: 1,
  finished: 1,
};

/** Whether an event is one that this program folds, and not of a newer one. */
export function isKnownInterviewEntry(kind: string, version: number): boolean {
  return isKnownIn(INTERVIEW_EVENT_VERSIONS, kind, version);
}

type WithoutServerFields<Event> = Event extends unknown ? Omit<Event, 'receivedAt' | 'claimedAt'> : never;

/** An event as the client makes and sends it. */
export type DraftInterviewEvent = WithoutServerFields<Exclude<InterviewEvent, { readonly kind: 'made' | 'other' }>>;
