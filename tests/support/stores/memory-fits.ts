import type { KeptFit } from '#lib/srs/fit/fit-record.ts';
import type { PerLearner } from './per-learner.ts';
import type { FitStore } from '#lib/study/ports/fit-store.ts';
import type { LearnerStore } from '#lib/study/ports/learner-store.ts';

/** What became of the memory model, kept in memory beside these learners. */
export function memoryFits(learners: LearnerStore, all: PerLearner<KeptFit[]>): FitStore {
  return {
    add: async (learner, record, decide) => {
      await learners.changePresets(learner, decide, record.at);
      all(learner).push({ ...record, number: all(learner).length + 1 });
    },
    latest: async (learner, limit) =>
      all(learner)
        .toSorted((one, other) => other.at - one.at || other.number - one.number)
        .slice(0, limit),
    find: async (learner, number) => all(learner).find((record) => record.number === number) ?? null,
  };
}
