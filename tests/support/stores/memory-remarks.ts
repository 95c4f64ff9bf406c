import { compareRemarks, type RemarkEvent } from '#lib/remarks/remark-event.ts';
import type { LearnerId } from '#lib/study/ports/learner-store.ts';
import type { RemarkStore } from '#lib/study/ports/remark-store.ts';
import type { PerLearner } from './per-learner.ts';

/** Remarks, kept in memory. */
export function memoryRemarks(all: PerLearner<Map<string, RemarkEvent>>): RemarkStore {
  const ordered = (learner: LearnerId): readonly RemarkEvent[] => [...all(learner).values()].sort(compareRemarks);
  return {
    record: async (learner, ids, decide) => {
      const known = new Map(
        ids.flatMap((id) => {
          const event = all(learner).get(id);
          return event ? [[id, event] as const] : [];
        }),
      );
      for (const event of decide(known)) all(learner).set(event.id, event);
    },
    subjects: async (learner) => [...new Set(ordered(learner).map(({ subject }) => subject))].sort(),
    of: async (learner, subjects) => ordered(learner).filter(({ subject }) => subjects.includes(subject)),
    page: async (learner, place, limit) =>
      ordered(learner)
        .filter(({ at, id }) => place === null || at > place.at || (at === place.at && id > place.id))
        .slice(0, limit),
  };
}
