import { compareQuizEvents } from '#lib/quiz/quiz-state.ts';
import type { QuizEvent } from '#lib/quiz/quiz-event.ts';
import type { LearnerId } from '#lib/study/ports/learner-store.ts';
import type { QuizStore } from '#lib/study/ports/quiz-store.ts';
import type { PerLearner } from './per-learner.ts';

/** Events of quizzes, kept in memory. */
export function memoryQuizzes(all: PerLearner<Map<string, QuizEvent>>): QuizStore {
  const ordered = (learner: LearnerId): readonly QuizEvent[] => [...all(learner).values()].sort(compareQuizEvents);
  const of = (learner: LearnerId, quizIds: readonly string[]): ReadonlyMap<string, readonly QuizEvent[]> =>
    new Map(
      quizIds
        .map((id) => [id, ordered(learner).filter(({ quizId }) => quizId === id)] as const)
        .filter(([, events]) => events.length > 0),
    );
  return {
    record: async (learner, { eventIds, quizIds }, decide) => {
      const byId = new Map(
        eventIds.flatMap((id) => {
          const event = all(learner).get(id);
          return event ? [[id, event] as const] : [];
        }),
      );
      for (const event of decide({ byId, quizzes: of(learner, quizIds) })) all(learner).set(event.id, event);
    },
    of: async (learner, quizIds) => of(learner, quizIds),
    latest: async (learner, limit) =>
      ordered(learner)
        .toReversed()
        .filter(({ kind }) => kind === 'made')
        .slice(0, limit)
        .map(({ quizId }) => quizId),
    page: async (learner, place, limit) =>
      ordered(learner)
        .filter(({ at, id }) => place === null || at > place.at || (at === place.at && id > place.id))
        .slice(0, limit),
  };
}
