import type { PackPath } from '#lib/base/card-id.ts';
import type { Locale } from '#lib/base/localized.ts';
import type { EpochMillis } from '#lib/base/time.ts';
import type { SchedulerParameters } from '#lib/srs/parameters.ts';
import type { Habits } from '#lib/srs/queue/habits.ts';
import type { QueueSettings } from '#lib/srs/queue/queue-settings.ts';
import type { ReviewKeys } from '#lib/study/settings/review-keys.ts';

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
  readonly packPresets: ReadonlyMap<PackPath, string>;
  /** The version of the tallies that holds the whole log; null while none does. */
  readonly tallyVersion: number | null;
};

/** A change of one preset: null leaves what it has. */
export type PresetChange = {
  readonly name: string;
  readonly parameters: SchedulerParameters | null;
  readonly queue: QueueSettings | null;
};

/** What becomes of a learner: their profile, and a new revision of the default preset where there are parameters. */
export type LearnerChange = {
  readonly profile: LearnerProfile;
  readonly parameters: SchedulerParameters | null;
};

/** Which presets are to be changed, given the learner as they are. */
export type DecidePresets = (learner: Learner) => readonly PresetChange[];

export type LearnerStore = {
  readonly find: (id: LearnerId) => Promise<Learner | null>;
  /** Makes the learner with a first revision; does nothing when the learner is there. */
  readonly create: (profile: LearnerProfile, parameters: SchedulerParameters) => Promise<void>;
  /**
   * Changes the learner from what they are now, while nobody else does: `decide` sees what every earlier change has left, also
   * of another process. Profile and revision (at `at`) are written both or neither; refused when there is no such learner.
   */
  readonly change: (id: LearnerId, decide: (learner: Learner) => LearnerChange, at: EpochMillis) => Promise<void>;
  /**
   * Changes presets from what they are now, all or none, while nobody else does: `decide` sees what every earlier change has
   * left, as in `change`. Of each it adds a revision, replaces how it is queued, or both; a preset that is not there is
   * made, and needs parameters.
   */
  readonly changePresets: (id: LearnerId, decide: DecidePresets, at: EpochMillis) => Promise<void>;
  /** Gives a pack, by path, a preset by name. */
  readonly assignPreset: (learner: LearnerId, pack: PackPath, preset: string, at: EpochMillis) => Promise<void>;
};
