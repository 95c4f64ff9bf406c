import { compareInterviewEvents } from '#lib/interview/interview-state.ts';
import type { InterviewEvent } from '#lib/interview/interview-event.ts';
import type { LearnerId } from '#lib/study/ports/learner-store.ts';
import type { InterviewStore } from '#lib/study/ports/interview-store.ts';
import type { PerLearner } from './per-learner.ts';

/** Events of interviews, kept in memory. */
export function memoryInterviews(all: PerLearner<Map<string, InterviewEvent>>): InterviewStore {
  const ordered = (learner: LearnerId): readonly InterviewEvent[] =>
    [...all(learner).values()].sort(compareInterviewEvents);
  const of = (learner: LearnerId, interviewIds: readonly string[]): ReadonlyMap<string, readonly InterviewEvent[]> =>
    new Map(
      interviewIds
        .map((id) => [id, ordered(learner).filter(({ interviewId }) => interviewId === id)] as const)
        .filter(([, events]) => events.length > 0),
    );
  return {
    record: async (learner, { eventIds, interviewIds }, decide) => {
      const byId = new Map(
        eventIds.flatMap((id) => {
          const event = all(learner).get(id);
          return event ? [[id, event] as const] : [];
        }),
      );
      for (const event of decide({ byId, interviews: of(learner, interviewIds) })) all(learner).set(event.id, event);
    },
    of: async (learner, interviewIds) => of(learner, interviewIds),
    latest: async (learner, limit) =>
      ordered(learner)
        .toReversed()
        .filter(({ kind }) => kind === 'made')
        .slice(0, limit)
        .map(({ interviewId }) => interviewId),
    page: async (learner, place, limit) =>
      ordered(learner)
        .filter(({ at, id }) => place === null || at > place.at || (at === place.at && id > place.id))
        .slice(0, limit),
  };
}
