import { invariant } from '#lib/base/invariant.ts';
import { localDayOf, type EpochMillis, type LocalDay } from '#lib/base/time.ts';
import type { Catalog } from '#lib/packs/catalog.ts';
import { DEFAULT_LIMITS } from '#lib/srs/queue/day-allowance.ts';
import type { Now } from '#lib/srs/days/due.ts';
import { DEFAULT_HABITS } from '#lib/srs/queue/habits.ts';
import { DEFAULT_PARAMETERS, type SchedulerParameters } from '#lib/srs/parameters.ts';
import { TALLY_VERSION } from '#lib/progress/day-tally.ts';
import { tallyLog } from './reviews/refold-log.ts';
import { DEFAULT_PRESET, type Learner, type LearnerId, type LearnerProfile } from '#lib/study/ports/learner-store.ts';
import type { Stores } from '#lib/study/ports/stores.ts';

/** What every use-case is given: who asks, when, and what there is. */
export type StudyContext = {
  readonly stores: Stores;
  readonly catalog: Catalog;
  readonly learnerId: LearnerId;
  readonly now: EpochMillis;
  /** The zone of the browser, else of the machine: for a learner who has not chosen one. */
  readonly zone: string;
};

/** The learner at this moment. */
export type CurrentLearner = Learner & {
  /** Of the latest revision of the default preset. */
  readonly parameters: SchedulerParameters;
  readonly moment: Now;
  readonly today: LocalDay;
};

/** The learner who asks; made with the defaults at the first call. A log that was never tallied is so now. */
export async function currentLearner(context: StudyContext): Promise<CurrentLearner> {
  const { learners } = context.stores;
  let learner = await learners.find(context.learnerId);
  if (!learner) await learners.create(defaultProfile(context.learnerId, context.now), DEFAULT_PARAMETERS);
  if (learner?.tallyVersion !== TALLY_VERSION) {
    await tallyLog(context.stores, context.learnerId);
    learner = await learners.find(context.learnerId);
  }
  const latest = learner?.revisions.findLast(({ preset }) => preset === DEFAULT_PRESET);
  invariant(learner && latest, `learner ${context.learnerId} has a preset revision`);
  const { profile } = learner;
  const moment = { at: context.now, zone: profile.zone ?? context.zone, rolloverHour: profile.rolloverHour };
  return { ...learner, parameters: latest.parameters, moment, today: localDayOf(context.now, moment) };
}

function defaultProfile(id: LearnerId, createdAt: EpochMillis): LearnerProfile {
  const { newPerDay, reviewsPerDay } = DEFAULT_LIMITS;
  const habits = DEFAULT_HABITS;
  return {
    id,
    createdAt,
    zone: null,
    rolloverHour: 4,
    locale: null,
    newPerDay,
    reviewsPerDay,
    minutesPerDay: 20,
    habits,
    reviewKeys: {},
  };
}
