import type { Verdict } from '#lib/exercises/report.ts';
import type { JudgedAt, Submission } from '#lib/exercises/submission.ts';
import type { LearnerId } from './learner-store.ts';

export type SubmissionStore = {
  /** `duplicate`: this very submission is there, whenever it came; `conflict`: another one has its id, and nothing was written. */
  readonly add: (learner: LearnerId, submission: Submission) => Promise<'recorded' | 'duplicate' | 'conflict'>;
  /** Latest first. */
  readonly of: (learner: LearnerId, exerciseId: string, limit: number) => Promise<readonly Submission[]>;
  /** The latest verdicts on one exercise, oldest first. */
  readonly verdicts: (learner: LearnerId, exerciseId: string, limit: number) => Promise<readonly JudgedAt[]>;
  /** The latest verdict on each exercise that has one. */
  readonly lastVerdicts: (learner: LearnerId) => Promise<ReadonlyMap<string, Verdict>>;
  /** Ids of all submissions, oldest first. */
  readonly ids: (learner: LearnerId) => Promise<readonly string[]>;
  readonly find: (learner: LearnerId, id: string) => Promise<Submission | null>;
};
