import type { PackPath } from '#lib/base/card-id.ts';
import type { EpochMillis } from '#lib/base/time.ts';
import type { LearnerId } from './learner-store.ts';

/** What a learner chose of packs, by path: whether to study them. A pack without a choice is enrolled. */
export type PackChoices = ReadonlyMap<PackPath, boolean>;

/** A pack, named by its path such as `content/activations`, is enrolled unless the learner chose otherwise. */
export type EnrolmentStore = {
  readonly choices: (learner: LearnerId) => Promise<PackChoices>;
  readonly choose: (learner: LearnerId, pack: PackPath, enrolled: boolean, at: EpochMillis) => Promise<void>;
};
