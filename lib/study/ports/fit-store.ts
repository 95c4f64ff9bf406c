import type { FitRecord, KeptFit } from '#lib/srs/fit/fit-record.ts';
import type { DecidePresets, LearnerId } from './learner-store.ts';

/** What became of the memory model, in order; nothing of it is ever changed. */
export type FitStore = {
  /** Adds a record, and with it the revisions of presets that it leads to, decided by what these are then; all or nothing. */
  readonly add: (learner: LearnerId, record: FitRecord, decide: DecidePresets) => Promise<void>;
  /** Latest first. */
  readonly latest: (learner: LearnerId, limit: number) => Promise<readonly KeptFit[]>;
  readonly find: (learner: LearnerId, number: number) => Promise<KeptFit | null>;
};
