import type { Concept } from '#lib/packs/catalog.ts';
import type { CardStanding } from '#lib/srs/model/memory.ts';
import type { NeedStateView } from '#lib/study/views.ts';

/** How far a needed concept is; `recall` as `conceptRecall` has it. */
export function needState(
  { id, cards }: Concept,
  states: ReadonlyMap<string, CardStanding>,
  recall: number | null,
): NeedStateView {
  const memories = cards.map((cardId) => states.get(cardId)?.memory.state ?? 'new');
  const graduated = memories.filter((state) => state === 'review' || state === 'relearning').length;
  return { id, recall, graduated, cards: cards.length, isBegun: memories.some((state) => state !== 'new') };
}
