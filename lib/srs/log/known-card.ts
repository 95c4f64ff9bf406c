import type { CardId } from '#lib/base/card-id.ts';
import { daysOverdue, type Now } from '#lib/srs/days/due.ts';
import type { CardState } from '#lib/srs/model/memory.ts';
import { daysSinceReview } from '#lib/srs/days/review-day.ts';

/** A card that has been answered, as plans and simulations see it. Days are study days from today: 0 today, −1 yesterday. */
export type KnownCard = {
  readonly card: CardId;
  /** Days until recall falls to 0.9. */
  readonly stability: number;
  /** 1 (easy) to 10 (hard). */
  readonly difficulty: number;
  readonly lastReviewDay: number;
  /** Negative when it is overdue. */
  readonly dueDay: number;
};

/** The cards with a memory that are not suspended, by id; those in their steps count as due when their step is. */
export function knownCards(states: Iterable<readonly [CardId, CardState]>, now: Now): readonly KnownCard[] {
  const known: KnownCard[] = [];
  for (const [card, { memory, suspended }] of states) {
    if (memory.state === 'new' || suspended) continue;
    known.push({
      card,
      stability: memory.stability,
      difficulty: memory.difficulty,
      lastReviewDay: 0 - daysSinceReview(memory, now),
      dueDay: -daysOverdue(memory, now),
    });
  }
  return known;
}
