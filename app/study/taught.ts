import type { EpochMillis } from '#lib/base/time.ts';
import type { QueueEntry } from '#lib/study/session/queue-entry.ts';
import type { SessionCore, SessionState } from './session-state.ts';

/** Whether the note of its concept is to come before a card. */
export function isToTeach({ card, teaches }: QueueEntry, { taught: known }: Pick<SessionCore, 'taught'>): boolean {
  return teaches === true && card.conceptId !== null && !known.includes(card.conceptId);
}

/** From the note to the card; the time of the answer begins now. */
export function taught(state: SessionState, at: EpochMillis): SessionState {
  const conceptId = state.current?.card.conceptId ?? null;
  if (state.phase.name !== 'note' || conceptId === null) return state;
  return { ...state, phase: { name: 'prompt' }, shownAt: at, taught: [...state.taught, conceptId] };
}
