import type { EpochMillis } from '#lib/base/time.ts';
import type { LearnerId } from './learner-store.ts';

/** A table of cards as a learner wants to see it again, under an id that the browser made. */
export type SavedView = {
  readonly id: string;
  readonly name: string;
  /** The query of its address, without the question mark; it may speak of what is there no more. */
  readonly query: string;
  readonly createdAt: EpochMillis;
};

/** What becomes of the views: those that are put in the place of those with their ids, or added, and those that go. */
export type ViewChange = { readonly put: readonly SavedView[]; readonly remove: readonly string[] };

/** The views of a learner. */
export type ViewStore = {
  /** In the order in which they were made. */
  readonly all: (learner: LearnerId) => Promise<readonly SavedView[]>;
  /** Changes them from what they are now, while nobody else does: `decide` sees what every earlier change has left; null leaves them so. */
  readonly change: (learner: LearnerId, decide: (views: readonly SavedView[]) => ViewChange | null) => Promise<void>;
};
