import type { EpochMillis } from '#lib/base/time.ts';
import { waitingOf } from '#lib/srs/days/due.ts';
import { soonestFirst } from '#lib/srs/queue/due-order.ts';
import { nextCard } from '#lib/srs/queue/next-card.ts';
import type { QueueEntry } from '#lib/study/session/queue-entry.ts';
import type { SessionCore, SessionState } from './session-state.ts';
import { isToTeach } from './taught.ts';

/** The core with its next card taken out of the queue. */
export function withNext(core: SessionCore, at: EpochMillis): SessionCore {
  const { ready, waiting, current: last, learnAheadMillis } = core;
  const next = nextCard({ ready, waiting }, { at, last, learnAheadMillis }, (entry) => ({
    cardId: entry.card.id,
    conceptId: entry.card.groupId,
    begins: isToTeach(entry, core),
  }));
  const others = (entries: readonly QueueEntry[]) => entries.filter((entry) => entry !== next);
  return { ...core, current: next, ready: others(ready), waiting: others(waiting) };
}

/** The core with a card that has been asked put where it belongs: among the steps of this study day, or away. */
export function withSettled(core: SessionCore, entry: QueueEntry, session: SessionState): SessionCore {
  const { memory } = entry.state;
  if (memory.state === 'new') return core;
  if (waitingOf(memory, session) !== 'intraday') {
    return { ...core, settled: [...core.settled, memory.dueAt] };
  }
  return { ...core, waiting: [...core.waiting, entry].toSorted(soonestFirst) };
}
