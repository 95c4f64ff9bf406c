import type { CardId } from '#lib/base/card-id.ts';
import type { EpochMillis } from '#lib/base/time.ts';
import type { LearnerId } from './learner-store.ts';

/** Credit that was taken back as one thing, under this id, and was not given back. */
export type TakenCredit = {
  readonly id: string;
  readonly at: EpochMillis;
  readonly credits: number;
  readonly cards: number;
  /** The card, where it was the credit of only one. */
  readonly cardId: CardId | null;
};

/** What the log says of credit and of doubt; it is written by `ReviewStore` only. */
export type CreditStore = {
  /** Ids of cards that took credit, undone or not, in order; at most `limit`. */
  readonly cardIds: (learner: LearnerId, limit: number) => Promise<readonly CardId[]>;
  /** What was taken back as one thing and not given back, latest first; at most `limit`. */
  readonly takenBack: (learner: LearnerId, limit: number) => Promise<readonly TakenCredit[]>;
  /** Answers of Again from `since` on that were not undone, oldest first. */
  readonly failuresSince: (
    learner: LearnerId,
    since: EpochMillis,
  ) => Promise<readonly { readonly cardId: CardId; readonly at: EpochMillis }[]>;
};
