import type { CardId } from '#lib/base/card-id.ts';
import { isKnownIn, type NewerEntry } from '#lib/base/newer-entry.ts';
import type { EpochMillis } from '#lib/base/time.ts';
import type { Certainty } from './certainty.ts';
import type { Quiz } from './quiz.ts';
import type { QuizResponse } from './quiz-response.ts';

/** What every event of a quiz says. */
type Row = {
  /** UUID made by the client; the same id twice is the same event. That of `made` is the quiz’s own. */
  readonly id: string;
  readonly quizId: string;
  readonly at: EpochMillis;
  /** When the server had it, by its own clock; absent until then. */
  readonly receivedAt?: EpochMillis | undefined;
  /** What the client’s clock said, where that could not be; `at` is then when it arrived. */
  readonly claimedAt?: EpochMillis | undefined;
};

/** One row of the append-only log of quizzes. `question` is its place in the quiz, from 0. */
export type QuizEvent = Row &
  (
    | { readonly kind: 'made'; readonly quiz: Quiz }
    | {
        readonly kind: 'answered';
        readonly question: number;
        /** Null: no answer, as with “no idea”. */
        readonly response: QuizResponse | null;
        /** Null where it is not asked. */
        readonly certainty: Certainty | null;
        /** The server’s judgement, once it has it; null where it could not judge, since the card is gone or has changed. */
        readonly right: boolean | null;
        readonly tookMillis: number;
        /** What the client said, where the server judged otherwise. */
        readonly claimedRight?: boolean | undefined;
      }
    | { readonly kind: 'flagged' | 'unflagged'; readonly question: number }
    | { readonly kind: 'submitted'; readonly reason: SubmitReason }
    /** Cards that were sent to the queue; made by the server. */
    | { readonly kind: 'queued'; readonly cardIds: readonly CardId[] }
    /** Of a kind or a version that is newer than this program: kept and passed on as it came. */
    | { readonly kind: 'other'; readonly was: NewerEntry }
  );

/** Why a quiz was handed in: the learner did, time was up, or passing was decided. */
export type SubmitReason = 'learner' | 'deadline' | 'decided';

/** The kinds of event that this program folds, and the version of each that it knows. */
export const QUIZ_EVENT_VERSIONS: Readonly<Record<Exclude<QuizEvent['kind'], 'other'>, number>> = {
  made: 1,
  answered: 1,
  flagged: 1,
  unflagged: 1,
  submitted: 1,
  queued: 1,
};

/** Whether an event is one that this program folds, and not of a newer one. */
export function isKnownQuizEntry(kind: string, version: number): boolean {
  return isKnownIn(QUIZ_EVENT_VERSIONS, kind, version);
}

type WithoutServerFields<Event> = Event extends unknown
  ? Omit<Event, 'receivedAt' | 'claimedAt' | 'claimedRight'>
  : never;

/** An event as the client makes and sends it. */
export type DraftQuizEvent = WithoutServerFields<Exclude<QuizEvent, { readonly kind: 'made' | 'queued' | 'other' }>>;
