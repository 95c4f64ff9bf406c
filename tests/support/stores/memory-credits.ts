import type { ReviewEvent } from '#lib/srs/log/review-event.ts';
import type { CreditStore, TakenCredit } from '#lib/study/ports/credit-store.ts';
import type { LearnerId } from '#lib/study/ports/learner-store.ts';

/** What the log in memory, in order, says of credit and of doubt. */
export function memoryCredits(ordered: (learner: LearnerId) => readonly ReviewEvent[]): CreditStore {
  return {
    cardIds: async (learner, limit) => {
      const credited = ordered(learner).filter(({ kind }) => kind === 'implicit');
      return [...new Set(credited.map(({ cardId }) => cardId))].toSorted().slice(0, limit);
    },
    takenBack: async (learner, limit) => {
      const events = ordered(learner);
      const byId = new Map(events.map((event) => [event.id, event]));
      const undone = new Set(events.flatMap((event) => (event.kind === 'undo' ? [event.undoes] : [])));
      const rows = events.filter(
        (event): event is Undo & { readonly sourceId: string } =>
          event.kind === 'undo' &&
          event.sourceId !== undefined &&
          byId.get(event.undoes)?.kind === 'implicit' &&
          !undone.has(event.id) &&
          !byId.has(event.sourceId),
      );
      return [...new Set(rows.map(({ sourceId }) => sourceId))]
        .map((id) =>
          takenCredit(
            id,
            rows.filter(({ sourceId }) => sourceId === id),
          ),
        )
        .toSorted((one, other) => other.at - one.at || (one.id < other.id ? -1 : 1))
        .slice(0, limit);
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

type Undo = Extract<ReviewEvent, { readonly kind: 'undo' }>;

function takenCredit(id: string, rows: readonly Undo[]): TakenCredit {
  const cards = [...new Set(rows.map(({ cardId }) => cardId))];
  const at = rows.reduce((latest, row) => Math.max(latest, row.at), 0);
  return { id, at, credits: rows.length, cards: cards.length, cardId: cards.length === 1 ? cards[0]! : null };
}
