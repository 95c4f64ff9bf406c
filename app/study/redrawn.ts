import type { CardView } from '#lib/study/cards/card-view.ts';
import type { QueueEntry } from '#lib/study/session/queue-entry.ts';
import type { SessionState } from './session-state.ts';

/** The card for its next showing, and in the queue where it waits already; what is asked now stays as it is. */
export function redrawn(state: SessionState, card: CardView): SessionState {
  const cards = { ...state.redrawn, [card.id]: card };
  const anew = (entry: QueueEntry): QueueEntry =>
    entry.card.id === card.id ? shownAnew({ redrawn: cards }, entry) : entry;
  return { ...state, redrawn: cards, ready: state.ready.map(anew), waiting: state.waiting.map(anew) };
}

/** An entry with its card as it is to be shown the next time. */
export function shownAnew({ redrawn: cards }: Pick<SessionState, 'redrawn'>, entry: QueueEntry): QueueEntry {
  return { ...entry, card: cards[entry.card.id] ?? entry.card };
}
