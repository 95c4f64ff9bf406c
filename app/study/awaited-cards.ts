import type { CardView } from '#lib/study/cards/card-view.ts';
import type { QueueEntry } from '#lib/study/session/queue-entry.ts';
import type { SessionState } from './session-state.ts';

/** The first cards of a session, in the order in which they are asked, whose texts have not come yet. */
export function awaitedCards({ current, ready, waiting }: SessionState, most: number): readonly CardView[] {
  const found: CardView[] = [];
  for (const entry of [...(current ? [current] : []), ...ready, ...waiting]) {
    if (entry.card.awaited) found.push(entry.card);
    if (found.length === most) break;
  }
  return found;
}

/** The session with cards that have come, wherever they are awaited; what is there already stays as it is. */
export function arrived(state: SessionState, cards: readonly CardView[]): SessionState {
  const byId = new Map<string, CardView>(cards.map((card) => [card.id, card]));
  const filled = (entry: QueueEntry): QueueEntry => {
    const card = entry.card.awaited && byId.get(entry.card.id);
    return card ? { ...entry, card } : entry;
  };
  return {
    ...state,
    current: state.current && filled(state.current),
    ready: state.ready.map(filled),
    waiting: state.waiting.map(filled),
  };
}
