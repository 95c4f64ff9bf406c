import type { EpochMillis } from '#lib/base/time.ts';
import type { LearnerId } from './learner-store.ts';

/** A pack, named by its path such as `content/activations`, is enrolled unless the learner chose otherwise. */
export type EnrolmentStore = {
  readonly choices: (learner: LearnerId) => Promise<ReadonlyMap<string, boolean>>;
  readonly choose: (learner: LearnerId, pack: string, enrolled: boolean, at: EpochMillis) => Promise<void>;
};
