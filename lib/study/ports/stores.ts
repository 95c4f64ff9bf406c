import type { CreditStore } from './credit-store.ts';
import type { EnrolmentStore } from './enrolment-store.ts';
import type { FitStore } from './fit-store.ts';
import type { InterviewStore } from './interview-store.ts';
import type { LearnerStore } from './learner-store.ts';
import type { ListStore } from './list-store.ts';
import type { PlanStore } from './plan-store.ts';
import type { QuizStore } from './quiz-store.ts';
import type { RemarkStore } from './remark-store.ts';
import type { RestoreStore } from './restore-store.ts';
import type { ReviewStore } from './review-store.ts';
import type { SnapshotStore } from './snapshot-store.ts';
import type { SubmissionStore } from './submission-store.ts';
import type { TallyStore } from './tally-store.ts';
import type { ViewStore } from './view-store.ts';

/** All that is kept of learners. `tests/contracts` holds every implementation to these promises. */
export type Stores = {
  readonly learners: LearnerStore;
  readonly reviews: ReviewStore;
  readonly snapshots: SnapshotStore;
  readonly credits: CreditStore;
  readonly tallies: TallyStore;
  readonly submissions: SubmissionStore;
  readonly enrolments: EnrolmentStore;
  readonly plans: PlanStore;
  readonly fits: FitStore;
  readonly quizzes: QuizStore;
  readonly interviews: InterviewStore;
  readonly views: ViewStore;
  readonly lists: ListStore;
  readonly remarks: RemarkStore;
  readonly restores: RestoreStore;
};
