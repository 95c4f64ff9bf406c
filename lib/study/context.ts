import { zoneKnownHere } from '#lib/base/zone.ts';
import { invariant } from '#lib/base/invariant.ts';
import { localDayOf, type EpochMillis, type LocalDay } from '#lib/base/time.ts';
import type { Library } from '#lib/study/ports/library.ts';
import { DEFAULT_LIMITS } from '#lib/srs/queue/day-allowance.ts';
import type { Now } from '#lib/srs/days/due.ts';
import { DEFAULT_HABITS } from '#lib/srs/queue/habits.ts';
import { DEFAULT_PARAMETERS, type SchedulerParameters } from '#lib/srs/parameters.ts';
import { TALLY_VERSION } from '#lib/progress/day-tally.ts';
import type { Effects } from './ports/effects.ts';
import { settleFormerIds } from './former/settle-former-ids.ts';
import { tallyLog } from './reviews/refold-log.ts';
import { DEFAULT_PRESET, type Learner, type LearnerId, type LearnerProfile } from '#lib/study/ports/learner-store.ts';
import type { Stores } from '#lib/study/ports/stores.ts';

/** What every use-case is given: who asks, when, and what there is. */
export type StudyContext = {
  readonly stores: Stores;
  readonly library: Library;
  readonly effects: Effects;
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

const asking = new WeakMap<StudyContext, Promise<CurrentLearner>>();

/**
 * The learner who asks: read at the first call with this context, and again after `learnerChanged`. Made with the defaults
 * where there is none; a log that was never tallied is so now.
 */
export function currentLearner(context: StudyContext): Promise<CurrentLearner> {
  let learner = asking.get(context);
  if (!learner) asking.set(context, (learner = readLearner(context)));
  return learner;
}

/** To be called by whatever changes the learner’s profile, presets or packs: who asks next with this context reads again. */
export function learnerChanged(context: StudyContext): void {
  asking.delete(context);
}

async function readLearner(context: StudyContext): Promise<CurrentLearner> {
  const { learners } = context.stores;
  let learner = await learners.find(context.learnerId);
  if (!learner) await learners.create(defaultProfile(context.learnerId, context.now), DEFAULT_PARAMETERS);
  if (learner?.tallyVersion !== TALLY_VERSION) {
    await tallyLog(context.stores, context.learnerId);
    learner = await learners.find(context.learnerId);
  }
  await settleFormerIds(context.stores, context.library, context.learnerId);
  const latest = learner?.revisions.findLast(({ preset }) => preset === DEFAULT_PRESET);
  invariant(learner && latest, `learner ${context.learnerId} has a preset revision`);
  const profile = withConceptsOf(learner.profile, context.library);
  const moment = {
    at: context.now,
    zone: zoneKnownHere(profile.zone, context.zone),
    rolloverHour: profile.rolloverHour,
  };
  return { ...learner, profile, parameters: latest.parameters, moment, today: localDayOf(context.now, moment) };
}

/** Concepts by the ids that they have now; one that no pack has keeps the id that it had. */
function withConceptsOf(profile: LearnerProfile, library: Library): LearnerProfile {
  const openedConcepts = profile.habits.openedConcepts.map((id) => library.concept(id)?.id ?? id);
  return { ...profile, habits: { ...profile.habits, openedConcepts } };
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
