import { knownCardId } from '#lib/base/card-id.ts';
import type { Memory } from '#lib/srs/model/memory.ts';
import { NOTHING_BEFORE } from './session.ts';
import { type Rating } from '#lib/srs/rating.ts';
import type { DraftEvent } from '#lib/srs/log/review-event.ts';
import type { QueueEntry } from '#lib/study/session/queue-entry.ts';
import type { SessionView } from '#lib/study/session/session-view.ts';
import type { SessionAction } from '#app/study/session-action.ts';
import { reduceSession } from '#app/study/session-reducer.ts';
import { type SessionState } from '#app/study/session-state.ts';

/** When sessions open. */
export const start = Date.UTC(2025, 5, 10, 2);
export const where = { zone: 'Asia/Shanghai', rolloverHour: 4 };
export const PARAMETERS = NOTHING_BEFORE.parameters;
const text = { en: 'x', zh: 'x' };

/** A card of a queue that only shows its answer; new without a memory. */
export function entry(id: string, conceptId: string = id, memory: Memory = { state: 'new' }): QueueEntry {
  return {
    card: {
      id: knownCardId(id),
      groupId: conceptId,
      conceptId,
      title: text,
      pack: null,
      practice: null,
      seed: 7,
      prompt: text,
      answer: text,
      print: '0badcafe',
      source: null,
      body: { kind: 'basic' },
    },
    state: { memory, suspended: false, buriedUntil: null },
    reason: memory.state === 'new' ? 'new' : 'learning',
  };
}
/** A session of these cards in Shanghai, where the day begins at four. */
export function view(...entries: readonly QueueEntry[]): SessionView {
  return { ...NOTHING_BEFORE, openedAt: start, today: '2025-06-10', ...where, entries };
}

/** Runs actions; what they record, in order. */
export function run(
  opened: SessionState,
  actions: readonly SessionAction[],
): { state: SessionState; events: DraftEvent[] } {
  const events: DraftEvent[] = [];
  let state = opened;
  for (const action of actions) {
    const step = reduceSession(state, action);
    state = step.state;
    if (step.event) events.push(step.event);
  }
  return { state, events };
}
/** Shows the answer and rates it. */
export function answer(rating: Rating, at: number, id = `${at}`): readonly SessionAction[] {
  return [{ type: 'show' }, { type: 'rate', rating, at, id }];
}
export const shownId = (state: SessionState): string | undefined => state.current?.card.id;
