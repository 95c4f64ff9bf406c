import type { EpochMillis } from '#lib/base/time.ts';
import type { LearnerId } from './ports.ts';

/** What the log says of credit and of doubt; it is written by `ReviewStore` only. */
export type CreditStore = {
  /** Ids of cards that took credit, undone or not, in order; at most `limit`. */
  readonly cardIds: (learner: LearnerId, limit: number) => Promise<readonly string[]>;
  /** Answers of Again from `since` on that were not undone, oldest first. */
  readonly failuresSince: (
    learner: LearnerId,
    since: EpochMillis,
  ) => Promise<readonly { readonly cardId: string; readonly at: EpochMillis }[]>;
};
