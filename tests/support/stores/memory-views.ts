import type { SavedView, ViewStore } from '#lib/study/ports/view-store.ts';
import type { PerLearner } from './per-learner.ts';

/** Saved views that are kept in memory. */
export function memoryViews(kept: PerLearner<Map<string, SavedView>>): ViewStore {
  const all = (learner: string): readonly SavedView[] =>
    [...kept(learner).values()].toSorted(
      (one, other) => one.createdAt - other.createdAt || (one.id < other.id ? -1 : 1),
    );
  return {
    all: async (learner) => all(learner),
    change: async (learner, decide) => {
      const change = decide(all(learner));
      for (const id of change?.remove ?? []) kept(learner).delete(id);
      for (const view of change?.put ?? []) kept(learner).set(view.id, view);
    },
  };
}
