import type { EpochMillis } from '#lib/base/time.ts';
import type { PlanWish } from '#lib/study/plan/plan-wish.ts';
import type { LearnerId } from './learner-store.ts';

/** A plan that a learner made, under a UUID; what it did to cards is in the log, with its id as the source. */
export type StoredPlan = {
  readonly id: string;
  readonly createdAt: EpochMillis;
  readonly takenBackAt: EpochMillis | null;
  readonly wish: PlanWish;
  /** How many cards it gave another day. */
  readonly moved: number;
};

/** The plans, latest first, those taken back too; written by `ReviewStore` only. */
export type PlanStore = { readonly all: (learner: LearnerId) => Promise<readonly StoredPlan[]> };
