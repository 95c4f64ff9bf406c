import type { CardId } from '#lib/base/card-id.ts';
import type { Concept } from '#lib/packs/shelf.ts';
import type { CardStanding } from '#lib/srs/model/memory.ts';

/** How far a concept is that another one needs. */
export type NeedStateView = {
  readonly id: string;
  /** Mean probability of recall; null while a card has not graduated. */
  readonly recall: number | null;
  readonly graduated: number;
  readonly cards: number;
  readonly isBegun: boolean;
};

/** How far a needed concept is; `recall` as `conceptRecall` has it. */
export function needState(
  { id, cards }: Concept,
  states: ReadonlyMap<CardId, CardStanding>,
  recall: number | null,
): NeedStateView {
  const memories = cards.map((cardId) => states.get(cardId)?.memory.state ?? 'new');
  const graduated = memories.filter((state) => state === 'review' || state === 'relearning').length;
  return { id, recall, graduated, cards: cards.length, isBegun: memories.some((state) => state !== 'new') };
}
