import type { Stores } from '#lib/study/ports/stores.ts';
import type { Database } from './client.ts';
import { creditStore } from './stores/credit-store.ts';
import { enrolmentStore } from './stores/enrolment-store.ts';
import { fitStore } from './stores/fit-store.ts';
import { interviewStore } from './stores/interview-store.ts';
import { learnerStore } from './stores/learner-store.ts';
import { listStore } from './stores/list-store.ts';
import { planStore } from './stores/plan-store.ts';
import { quizStore } from './stores/quiz-store.ts';
import { remarkStore } from './stores/remark-store.ts';
import { restoreStore } from './stores/restore-store.ts';
import { reviewStore } from './stores/review-store.ts';
import { snapshotStore } from './stores/snapshot-store.ts';
import { submissionStore } from './stores/submission-store.ts';
import { tallyStore } from './stores/tally-store.ts';
import { viewStore } from './stores/view-store.ts';

/** Every port of the use-cases, kept in one database. */
export function databaseStores(database: Database): Stores {
  return {
    learners: learnerStore(database),
    reviews: reviewStore(database),
    snapshots: snapshotStore(database),
    credits: creditStore(database),
    tallies: tallyStore(database),
    submissions: submissionStore(database),
    enrolments: enrolmentStore(database),
    plans: planStore(database),
    fits: fitStore(database),
    quizzes: quizStore(database),
    interviews: interviewStore(database),
    views: viewStore(database),
    lists: listStore(database),
    remarks: remarkStore(database),
    restores: restoreStore(database),
  };
}
