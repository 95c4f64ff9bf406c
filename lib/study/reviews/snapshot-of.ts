import { readCardId, type CardId } from '#lib/base/card-id.ts';
import type { FoldedCard } from '#lib/progress/fold-card.ts';
import type { Snapshot } from '#lib/study/ports/snapshot.ts';

/** What is kept of a card whose log was folded. */
export function snapshotOf(cardId: CardId, { state, firstDay, lastDay }: FoldedCard): Snapshot {
  return { state, pack: readCardId(cardId).pack, firstDay, lastDay };
}
