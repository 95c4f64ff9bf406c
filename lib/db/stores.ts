import type { Stores } from '#lib/study/ports/stores.ts';
import type { Database } from './client.ts';
import { creditStore } from './credit-store.ts';
import { enrolmentStore } from './enrolment-store.ts';
import { fitStore } from './fit-store.ts';
import { learnerStore } from './learner-store.ts';
import { planStore } from './plan-store.ts';
import { restoreStore } from './restore-store.ts';
import { reviewStore } from './review-store.ts';
import { snapshotStore } from './snapshot-store.ts';
import { submissionStore } from './submission-store.ts';
import { tallyStore } from './tally-store.ts';

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
    restores: restoreStore(database),
  };
}
