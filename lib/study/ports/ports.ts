import type { Locale } from '#lib/base/localized.ts';
import type { EpochMillis, LocalDay } from '#lib/base/time.ts';
import type { Verdict } from '#lib/exercises/report.ts';
import type { JudgedAt, Submission } from '#lib/exercises/submission.ts';
import type { DayTallies, DayTally } from '#lib/progress/day-tally.ts';
import type { Habits } from '#lib/srs/queue/habits.ts';
import type { FitRecord, KeptFit } from '#lib/srs/fit/fit-record.ts';
import type { CardState } from '#lib/srs/model/memory.ts';
import type { AnsweredCards } from '#lib/srs/optimiser/answer-columns.ts';
import type { SchedulerParameters } from '#lib/srs/parameters.ts';
import type { QueueSettings } from '#lib/srs/queue/queue-settings.ts';
import type { ReviewEvent } from '#lib/srs/log/review-event.ts';
import type { CreditStore } from './credit-store.ts';
import type { ReviewKeys } from '#lib/study/settings/review-keys.ts';
import type { SnapshotStore } from './snapshot-store.ts';
import type { PlanWish } from '#lib/study/plan/plan-wish.ts';

/** Whose log it is. */
export type LearnerId = string;

/** What a learner has settled, but for how cards are scheduled. */
export type LearnerProfile = {
  readonly id: LearnerId;
  readonly createdAt: EpochMillis;
  /** IANA zone; null follows the browser, else the machine. */
  readonly zone: string | null;
  readonly rolloverHour: number;
  /** Null follows the browser. */
  readonly locale: Locale | null;
  readonly newPerDay: number;
  readonly reviewsPerDay: number;
  readonly minutesPerDay: number;
  readonly habits: Habits;
  /** Those of the review that the learner has chosen; the others are the defaults. */
  readonly reviewKeys: Partial<ReviewKeys>;
};

/** Scheduler parameters as they were from `createdAt` on; never changed, so that a log can always be replayed. */
export type PresetRevision = {
  readonly id: string;
  /** The name of its preset. */
  readonly preset: string;
  /** Counts from 1. */
  readonly number: number;
  readonly createdAt: EpochMillis;
  readonly parameters: SchedulerParameters;
};

/** The preset of every pack that has no other. */
export const DEFAULT_PRESET = 'default';

/** A learner and their presets. */
export type Learner = {
  readonly profile: LearnerProfile;
  /** Of every preset, oldest first; at least one of the default preset. */
  readonly revisions: readonly PresetRevision[];
  /** How each preset’s cards are queued, by its name. */
  readonly queues: ReadonlyMap<string, QueueSettings>;
  /** The presets of packs, by path, that do not have the default one. */
  readonly packPresets: ReadonlyMap<string, string>;
  /** The version of the tallies that holds the whole log; null while none does. */
  readonly tallyVersion: number | null;
};

/** A change of one preset: null leaves what it has. */
export type PresetChange = {
  readonly name: string;
  readonly parameters: SchedulerParameters | null;
  readonly queue: QueueSettings | null;
};

export type LearnerStore = {
  readonly find: (id: LearnerId) => Promise<Learner | null>;
  /** Makes the learner with a first revision; does nothing when the learner is there. */
  readonly create: (profile: LearnerProfile, parameters: SchedulerParameters) => Promise<void>;
  /** Replaces the profile and, where there are parameters, adds a revision of the default preset at `at`; both or neither. */
  readonly save: (profile: LearnerProfile, parameters: SchedulerParameters | null, at: EpochMillis) => Promise<void>;
  /** Adds a revision, replaces how it is queued, or both; a preset that is not there is made, and needs parameters. */
  readonly savePreset: (learner: LearnerId, change: PresetChange, at: EpochMillis) => Promise<void>;
  /** Gives a pack, by path, a preset by name. */
  readonly assignPreset: (learner: LearnerId, pack: string, preset: string, at: EpochMillis) => Promise<void>;
};

/** What `record` hands to its decider: events by the ids asked for, of whatever card; what followed from each; the logs of all cards concerned. */
export type KnownEvents = {
  readonly logs: ReadonlyMap<string, readonly ReviewEvent[]>;
  readonly byId: ReadonlyMap<string, ReviewEvent>;
  readonly consequences: ReadonlyMap<string, readonly Consequence[]>;
  /** The plan that was asked for; null where there is none. */
  readonly plan: StoredPlan | null;
};

/** Credit, or the undo of it, that the server added because of an event of another card, its source. */
export type Consequence = Extract<ReviewEvent, { readonly kind: 'implicit' | 'undo' | 'setDue' }> & {
  readonly sourceId: string;
};

/** What is kept of a card: the fold of its log. */
export type Snapshot = {
  readonly state: CardState;
  /** The path of the pack that its id speaks of, such as `content/activations`, whether or not that pack is here. */
  readonly pack: string;
  /** Study days of the first and the last answer that stand; null without one. */
  readonly firstDay: LocalDay | null;
  readonly lastDay: LocalDay | null;
};

/** What is to be written: new events, the snapshot of each card named (null: the card has no events), and what is added to the tally of each day. */
export type Recording = {
  readonly append: readonly ReviewEvent[];
  readonly snapshots: ReadonlyMap<string, Snapshot | null>;
  readonly tallies: DayTallies;
  /** A plan to be written with it, in place of the one that has its id. */
  readonly plan?: StoredPlan;
};

/** The log while nobody writes to it, and what is kept of it, to be set right. */
export type HeldLog = {
  readonly tallyVersion: number | null;
  /** Ids of the cards that have events. */
  readonly cardIds: readonly string[];
  /** As `ReviewStore.logs`. */
  readonly logs: (cardIds: readonly string[]) => Promise<ReadonlyMap<string, readonly ReviewEvent[]>>;
  /** Every snapshot that is there; null for one that cannot be read. */
  readonly snapshots: () => Promise<ReadonlyMap<string, Snapshot | null>>;
  /** Every tally that is there; null for one that cannot be read. */
  readonly tallies: () => Promise<ReadonlyMap<LocalDay, DayTally | null>>;
  /** Replaces these snapshots; null removes. */
  readonly writeSnapshots: (snapshots: Recording['snapshots']) => Promise<void>;
  /** Replaces all tallies, which are now of this version. */
  readonly writeTallies: (tallies: DayTallies, version: number) => Promise<void>;
};

/** A place in the log, in the order of `compareEvents`; null is before the first. */
export type LogPlace = Pick<ReviewEvent, 'at' | 'id'> | null;

/** An answer, how long it took, and when and in which zone it was given. */
export type RecentAnswer = Pick<ReviewEvent, 'cardId' | 'at' | 'zone'> & { readonly tookMillis: number };

/** The append-only log. There is no way to change or remove an event. */
export type ReviewStore = {
  /** Reads, lets `decide` decide and writes its recording, all in one transaction that no other writer of this learner can come between. */
  readonly record: (
    learner: LearnerId,
    asked: { readonly cardIds: readonly string[]; readonly eventIds: readonly string[]; readonly planId?: string },
    decide: (known: KnownEvents) => Recording,
  ) => Promise<void>;
  /** Lets `work` look at the whole log and set right what is kept of it, all in one transaction; other writers of this learner wait. */
  readonly hold: <Value>(learner: LearnerId, work: (log: HeldLog) => Promise<Value>) => Promise<Value>;
  /** Every event of each of these cards, in the order of `compareEvents`; cards without events are left out. */
  readonly logs: (
    learner: LearnerId,
    cardIds: readonly string[],
  ) => Promise<ReadonlyMap<string, readonly ReviewEvent[]>>;
  /** At most `limit` events after `place`, in the order of `compareEvents`. */
  readonly page: (learner: LearnerId, place: LogPlace, limit: number) => Promise<readonly ReviewEvent[]>;
  /** The latest events of any kind that neither another event nor a plan led to, latest first. */
  readonly latest: (learner: LearnerId, limit: number) => Promise<readonly ReviewEvent[]>;
  /** Ids of the cards that have events. */
  readonly cardIds: (learner: LearnerId) => Promise<readonly string[]>;
  /** Ids of the cards that have an event on this study day. */
  readonly cardIdsOn: (learner: LearnerId, day: LocalDay) => Promise<readonly string[]>;
  /** What is learnt from at most `limit` cards, in the order of their ids, after the one named; null is before the first. */
  readonly answersByCard: (learner: LearnerId, after: string | null, limit: number) => Promise<AnsweredCards>;
  /** The latest answers, latest first, undone ones too. */
  readonly recentAnswers: (learner: LearnerId, limit: number) => Promise<readonly RecentAnswer[]>;
};

/** Snapshots by the ids of their cards. */
export type Snapshots = ReadonlyMap<string, Snapshot>;

/** The log counted by study day; written by `ReviewStore` only. What was undone does not count. */
export type TallyStore = {
  /** Answers a study day, oldest day first; days without answers are left out. */
  readonly activity: (learner: LearnerId) => Promise<ReadonlyMap<LocalDay, number>>;
  /** All that is counted, oldest day first. */
  readonly all: (learner: LearnerId) => Promise<DayTallies>;
};

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
/** What became of the memory model, in order; nothing of it is ever changed. */
export type FitStore = {
  /** Adds a record, and with it the revisions of presets that it led to; all or nothing. */
  readonly add: (learner: LearnerId, record: FitRecord, revisions: readonly PresetChange[]) => Promise<void>;
  /** Latest first. */
  readonly latest: (learner: LearnerId, limit: number) => Promise<readonly KeptFit[]>;
  readonly find: (learner: LearnerId, number: number) => Promise<KeptFit | null>;
};

export type SubmissionStore = {
  /** `duplicate`: this very submission is there; `conflict`: another one has its id, and nothing was written. */
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

/** A pack, named by its path such as `content/activations`, is enrolled unless the learner chose otherwise. */
export type EnrolmentStore = {
  readonly choices: (learner: LearnerId) => Promise<ReadonlyMap<string, boolean>>;
  readonly choose: (learner: LearnerId, pack: string, enrolled: boolean, at: EpochMillis) => Promise<void>;
};

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
};
