import type { FoldedCard } from '#lib/progress/fold-card.ts';
import type { Snapshot } from '#lib/study/ports/snapshot.ts';
import { packPathIn } from '#lib/study/cards/study-cards.ts';

/** What is kept of a card whose log was folded. */
export function snapshotOf(cardId: string, { state, firstDay, lastDay }: FoldedCard): Snapshot {
  return { state, pack: packPathIn(cardId), firstDay, lastDay };
}
