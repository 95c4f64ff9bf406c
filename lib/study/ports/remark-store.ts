import type { RemarkEvent } from '#lib/remarks/remark-event.ts';
import type { RemarkSubject } from '#lib/remarks/remark-subject.ts';
import type { LearnerId } from './learner-store.ts';

/** A place in the remarks, in the order of `compareRemarks`; null is before the first. */
export type RemarkPlace = Pick<RemarkEvent, 'at' | 'id'> | null;

/** The append-only log of remarks. There is no way to change or remove one. */
export type RemarkStore = {
  /**
   * Reads those that have one of these ids, lets `decide` decide and adds what it says, all in one transaction that no other writer of
   * this learner can come between.
   */
  readonly record: (
    learner: LearnerId,
    ids: readonly string[],
    decide: (known: ReadonlyMap<string, RemarkEvent>) => readonly RemarkEvent[],
  ) => Promise<void>;
  /** What was ever remarked on, each once, in the order of their names. */
  readonly subjects: (learner: LearnerId) => Promise<readonly RemarkSubject[]>;
  /** Every remark on these, in the order of `compareRemarks`. */
  readonly of: (learner: LearnerId, subjects: readonly RemarkSubject[]) => Promise<readonly RemarkEvent[]>;
  /** At most `limit` remarks after `place`, in the order of `compareRemarks`. */
  readonly page: (learner: LearnerId, place: RemarkPlace, limit: number) => Promise<readonly RemarkEvent[]>;
};
