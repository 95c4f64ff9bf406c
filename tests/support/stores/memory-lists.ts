import type { ExerciseList, ListStore } from '#lib/study/ports/list-store.ts';
import type { PerLearner } from './per-learner.ts';

/** Lists of exercises that are kept in memory. */
export function memoryLists(kept: PerLearner<Map<string, ExerciseList>>): ListStore {
  const all = (learner: string): readonly ExerciseList[] =>
    [...kept(learner).values()].toSorted(
      (one, other) => one.createdAt - other.createdAt || (one.id < other.id ? -1 : 1),
    );
  return {
    all: async (learner) => all(learner),
    change: async (learner, decide) => {
      for (const list of decide(all(learner)) ?? []) kept(learner).set(list.id, list);
    },
  };
}
