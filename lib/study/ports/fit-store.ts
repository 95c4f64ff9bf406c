import type { FitRecord, KeptFit } from '#lib/srs/fit/fit-record.ts';
import type { LearnerId, PresetChange } from './learner-store.ts';

/** What became of the memory model, in order; nothing of it is ever changed. */
export type FitStore = {
  /** Adds a record, and with it the revisions of presets that it led to; all or nothing. */
  readonly add: (learner: LearnerId, record: FitRecord, revisions: readonly PresetChange[]) => Promise<void>;
  /** Latest first. */
  readonly latest: (learner: LearnerId, limit: number) => Promise<readonly KeptFit[]>;
  readonly find: (learner: LearnerId, number: number) => Promise<KeptFit | null>;
};
