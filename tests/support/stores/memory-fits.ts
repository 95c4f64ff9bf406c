import type { KeptFit } from '#lib/srs/fit/fit-record.ts';
import { perLearner } from './per-learner.ts';
import type { FitStore } from '#lib/study/ports/fit-store.ts';
import type { LearnerStore } from '#lib/study/ports/learner-store.ts';

/** What became of the memory model, kept in memory beside these learners. */
export function memoryFits(learners: LearnerStore): FitStore {
  const all = perLearner<KeptFit[]>(() => []);
  return {
    add: async (learner, record, revisions) => {
      for (const change of revisions) await learners.savePreset(learner, change, record.at);
      all(learner).push({ ...record, number: all(learner).length + 1 });
    },
    latest: async (learner, limit) => all(learner).toReversed().slice(0, limit),
    find: async (learner, number) => all(learner).find((record) => record.number === number) ?? null,
  };
}
