import type { EpochMillis } from '#lib/base/time.ts';
import { waitingOf } from '#lib/srs/days/due.ts';
import type { QueueEntry } from '#lib/study/session/queue-entry.ts';
import type { SessionCore, SessionState } from './session-state.ts';

/**
 * The core with its next card taken out of the queue: a step that is due, else the next in the server’s order that is
 * no sibling of the last, else a step within the learn-ahead.
 */
export function withNext(core: SessionCore, at: EpochMillis): SessionCore {
  const last = core.current;
  const due = core.waiting[0];
  if (due !== undefined && dueAtOf(due) <= at) return takeWaiting(core, due);
  const sibling = core.ready.find((entry) => entry.card.groupId !== last?.card.groupId);
  const ready = sibling ?? core.ready[0];
  if (ready !== undefined) {
    return { ...core, current: ready, ready: core.ready.filter((entry) => entry !== ready) };
  }
  const soon = core.waiting.filter((entry) => dueAtOf(entry) <= at + core.learnAheadMillis);
  // The card that was just answered comes back at once only when it is alone.
  const early = soon.find((entry) => entry.card.id !== last?.card.id) ?? soon[0];
  return early === undefined ? { ...core, current: null } : takeWaiting(core, early);
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

/** When a card that has been answered falls due; a new card is always due. */
export function dueAtOf({ state: { memory } }: QueueEntry): EpochMillis {
  return memory.state === 'new' ? 0 : memory.dueAt;
}

/** The order in which steps are asked. */
export function soonestFirst(one: QueueEntry, other: QueueEntry): number {
  return dueAtOf(one) - dueAtOf(other);
}

function takeWaiting(core: SessionCore, entry: QueueEntry): SessionCore {
  return { ...core, current: entry, waiting: core.waiting.filter((other) => other !== entry) };
}
