import type { InterviewEvent } from '#lib/interview/interview-event.ts';
import type { LearnerId } from './learner-store.ts';

/** A place in the events, in the order of `compareInterviewEvents`; null is before the first. */
export type InterviewPlace = Pick<InterviewEvent, 'at' | 'id'> | null;

/** What `record` hands to its decider: events by the ids asked for, and all events of the interviews asked for. */
export type KnownInterviewEvents = {
  readonly byId: ReadonlyMap<string, InterviewEvent>;
  readonly interviews: ReadonlyMap<string, readonly InterviewEvent[]>;
};

/** The append-only events of interviews. There is no way to change or remove one. */
export type InterviewStore = {
  /** Reads, lets `decide` decide and adds what it says, all in one transaction that no other writer of this learner can come between. */
  readonly record: (
    learner: LearnerId,
    asked: { readonly eventIds: readonly string[]; readonly interviewIds: readonly string[] },
    decide: (known: KnownInterviewEvents) => readonly InterviewEvent[],
  ) => Promise<void>;
  /** Every event of each of these interviews, in the order of `compareInterviewEvents`; interviews without events are left out. */
  readonly of: (
    learner: LearnerId,
    interviewIds: readonly string[],
  ) => Promise<ReadonlyMap<string, readonly InterviewEvent[]>>;
  /** The ids of the interviews that were made last, latest first. */
  readonly latest: (learner: LearnerId, limit: number) => Promise<readonly string[]>;
  /** At most `limit` events after `place`, in the order of `compareInterviewEvents`. */
  readonly page: (learner: LearnerId, place: InterviewPlace, limit: number) => Promise<readonly InterviewEvent[]>;
};
