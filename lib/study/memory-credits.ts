import type { ReviewEvent } from '#lib/srs/review-event.ts';
import type { CreditStore } from './credit-store.ts';
import type { LearnerId } from './ports.ts';

/** What the log in memory, in order, says of credit and of doubt. */
export function memoryCredits(ordered: (learner: LearnerId) => readonly ReviewEvent[]): CreditStore {
  return {
    cardIds: async (learner, limit) => {
      const credited = ordered(learner).filter(({ kind }) => kind === 'implicit');
      return [...new Set(credited.map(({ cardId }) => cardId))].toSorted().slice(0, limit);
    },
    failuresSince: async (learner, since) => {
      const undone = new Set(ordered(learner).flatMap((event) => (event.kind === 'undo' ? [event.undoes] : [])));
      return ordered(learner)
        .filter((event) => event.kind === 'answer' && event.rating === 'again')
        .filter(({ id, at }) => at >= since && !undone.has(id))
        .map(({ cardId, at }) => ({ cardId, at }));
    },
  };
}
