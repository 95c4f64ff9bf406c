import type { CardId } from '#lib/base/card-id.ts';
import { DAY_MILLIS } from '#lib/base/time.ts';
import { doubtOf, type EncompassedFailure } from '#lib/srs/queue/doubt.ts';
import type { CardState } from '#lib/srs/model/memory.ts';
import type { StudyContext } from '#lib/study/context.ts';
import { creditGraph } from '#lib/study/credit/credit-graph.ts';

/** A failure casts doubt for so long; by then the larger thing has mostly been asked itself. */
const DOUBT_DAYS = 7;

/** How doubtful a card is, 0 to 1. */
export type DoubtOf = (card: { readonly cardId: CardId; readonly state: CardState }) => number;

/**
 * How doubtful each card is because something that it encompasses was lately forgotten. Nothing is stored: an answer to
 * the card, or credit that brings its last review past the failure, settles it.
 */
export async function doubts({ stores, library, learnerId, now }: StudyContext): Promise<DoubtOf> {
  const { doubtsOf } = creditGraph(library);
  const failures = new Map<string, EncompassedFailure[]>();
  for (const { cardId: failed, at } of await stores.credits.failuresSince(learnerId, now - DOUBT_DAYS * DAY_MILLIS)) {
    for (const [cardId, weight] of doubtsOf(failed)) {
      const known = failures.get(cardId);
      if (known) known.push({ at, weight });
      else failures.set(cardId, [{ at, weight }]);
    }
  }
  return ({ cardId, state: { memory } }) => {
    const own = failures.get(cardId);
    return own && memory.state !== 'new' ? doubtOf(own, memory.lastReviewAt) : 0;
  };
}
