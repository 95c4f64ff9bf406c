import type { QuizEvent } from '#lib/quiz/quiz-event.ts';
import type { LearnerId } from './learner-store.ts';

/** A place in the events, in the order of `compareQuizEvents`; null is before the first. */
export type QuizPlace = Pick<QuizEvent, 'at' | 'id'> | null;

/** What `record` hands to its decider: events by the ids asked for, and all events of the quizzes asked for. */
export type KnownQuizEvents = {
  readonly byId: ReadonlyMap<string, QuizEvent>;
  readonly quizzes: ReadonlyMap<string, readonly QuizEvent[]>;
};

/** The append-only events of quizzes. There is no way to change or remove one. */
export type QuizStore = {
  /** Reads, lets `decide` decide and adds what it says, all in one transaction that no other writer of this learner can come between. */
  readonly record: (
    learner: LearnerId,
    asked: { readonly eventIds: readonly string[]; readonly quizIds: readonly string[] },
    decide: (known: KnownQuizEvents) => readonly QuizEvent[],
  ) => Promise<void>;
  /** Every event of each of these quizzes, in the order of `compareQuizEvents`; quizzes without events are left out. */
  readonly of: (learner: LearnerId, quizIds: readonly string[]) => Promise<ReadonlyMap<string, readonly QuizEvent[]>>;
  /** The ids of the quizzes that were made last, latest first. */
  readonly latest: (learner: LearnerId, limit: number) => Promise<readonly string[]>;
  /** At most `limit` events after `place`, in the order of `compareQuizEvents`. */
  readonly page: (learner: LearnerId, place: QuizPlace, limit: number) => Promise<readonly QuizEvent[]>;
};
