import type { QueueEntry } from '#lib/study/session/queue-entry.ts';
import type { SessionCore, SessionState } from './session-state.ts';

/**
 * The core of a session that has been away, as a page that the browser brings back or another tab has overtaken:
 * `standing` are the entries as they are now. Cards that were answered elsewhere go; those of this page stay as they are.
 */
export function caughtUp(state: SessionState, standing: readonly QueueEntry[]): SessionCore {
  const own = new Set<string>(state.history.map(({ cardId }) => cardId));
  const now = new Map<string, QueueEntry>(standing.map((entry) => [entry.card.id, entry]));
  const asNow = (entry: QueueEntry): readonly QueueEntry[] => {
    if (own.has(entry.card.id)) return [entry];
    const known = now.get(entry.card.id);
    return known ? [known] : [];
  };
  const isStale = state.current !== null && state.phase.name !== 'answer' && asNow(state.current).length === 0;
  return {
    ...state,
    ready: state.ready.flatMap(asNow),
    waiting: state.waiting.flatMap(asNow),
    current: isStale ? null : state.current,
  };
}
