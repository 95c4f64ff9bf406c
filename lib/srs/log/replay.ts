import { addDays } from '#lib/base/time.ts';
import { unreachable } from '#lib/base/invariant.ts';
import { withCredit } from '#lib/srs/credit/credit.ts';
import { suspendsLeech } from '#lib/srs/answer/leech.ts';
import type { CardState, Memory } from '#lib/srs/model/memory.ts';
import type { SchedulerParameters } from '#lib/srs/parameters.ts';
import type { CardEvent, ReviewEvent } from './review-event.ts';
import { timedEvents } from './timed-events.ts';
import { withPlacement } from '#lib/srs/answer/placed.ts';
import { withQuizzed } from '#lib/srs/answer/quizzed.ts';
import { scheduleLogged } from '#lib/srs/answer/schedule.ts';
import { withDue } from '#lib/srs/answer/set-due.ts';

/** A card that nothing has happened to. */
export const UNTOUCHED: CardState = { memory: { state: 'new' }, suspended: false, buriedUntil: null };

/**
 * The state of one card from its whole log, in whatever order and however often the rows arrived: each id counts once,
 * events are folded in the order of `compareEvents`, each with the parameters of its own preset revision and an answer under the rule of its time, and what has
 * been undone is left out as if it had never been. An undo of an undo brings the event back; an undo of an event that
 * is not in the log does nothing.
 */
export function replay(
  events: readonly ReviewEvent[],
  parametersOf: (presetRevision: string) => SchedulerParameters,
): CardState {
  return standingEvents(events).reduce(
    (state, event) => applyEvent(state, event, parametersOf(event.presetRevision)),
    UNTOUCHED,
  );
}

/** The state after one more event, for one that is later than all before it; `replay` of a log is the fold of this. */
export function applyEvent(state: CardState, event: CardEvent, parameters: SchedulerParameters): CardState {
  const next = changed(state, event, parameters);
  return next.newRank === undefined || next.memory.state === 'new' ? next : unmoved(next);
}

/** A card that was met is in no place among the new ones. */
function unmoved({ newRank: _left, ...state }: CardState): CardState {
  return state;
}

function changed(state: CardState, event: CardEvent, parameters: SchedulerParameters): CardState {
  switch (event.kind) {
    case 'answer':
      return answered(state, scheduleLogged(state.memory, event, parameters), parameters);
    case 'suspend':
      return { ...state, suspended: true };
    case 'unsuspend':
      return { ...state, suspended: false };
    case 'bury':
      return { ...state, buriedUntil: addDays(event.localDay, 1) };
    case 'unbury':
      return { ...state, buriedUntil: null };
    case 'forget':
      return { ...unmoved(state), memory: { state: 'new' } };
    case 'move':
      return { ...state, newRank: event.to === 'front' ? -event.at : event.at };
    case 'setDue':
      return { ...state, memory: withDue(state.memory, event.days, event, parameters) };
    case 'implicit':
      return { ...state, memory: withCredit(state.memory, event.credit, event, parameters) };
    case 'placed':
      return { ...state, memory: withPlacement(state.memory, event.days, event, parameters) };
    case 'quizzed':
      return { ...state, memory: withQuizzed(state.memory, event, parameters) };
    case 'retime':
    case 'other':
      return state;
    default:
      return unreachable(event);
  }
}

/** An answer that makes the card a leech suspends it, where the preset says so. */
function answered(state: CardState, memory: Memory, parameters: SchedulerParameters): CardState {
  const suspended = state.suspended || suspendsLeech(state.memory, memory, parameters);
  return { memory, suspended, buriedUntil: state.buriedUntil };
}

/** The events that count, each once, in order, without undos and what they took back. */
export function standingEvents(events: readonly ReviewEvent[]): readonly CardEvent[] {
  const ordered = inOrder(events);
  if (ordered.every(isNoUndo)) return ordered;
  const stands = standing(ordered.flatMap((event) => (event.kind === 'undo' ? [event] : [])));
  return ordered.filter(isNoUndo).filter(({ id }) => stands(id));
}

function isNoUndo(event: ReviewEvent): event is CardEvent {
  return event.kind !== 'undo';
}

/** The order in which events are folded: by time, then by id. */
export function compareEvents(one: ReviewEvent, other: ReviewEvent): number {
  if (one.at !== other.at) return one.at - other.at;
  return one.id < other.id ? -1 : one.id > other.id ? 1 : 0;
}

function inOrder(events: readonly ReviewEvent[]): readonly ReviewEvent[] {
  const once = new Map<string, ReviewEvent>();
  for (const event of timedEvents(events)) if (!once.has(event.id)) once.set(event.id, event);
  return [...once.values()].sort(compareEvents);
}

/** Which undo takes back which event. */
export type Undoing = { readonly id: string; readonly undoes: string };

/**
 * Whether an event stands, given all undos that lead to it: no undo that itself stands takes it back. Decided by who undoes
 * whom, never by whose clock was late.
 */
export function standing(undos: readonly Undoing[]): (id: string) => boolean {
  const undosOf = new Map<string, string[]>();
  for (const { id, undoes } of undos) undosOf.set(undoes, [...(undosOf.get(undoes) ?? []), id]);
  const known = new Map<string, boolean>();
  const stands = (id: string): boolean => {
    const answer = known.get(id);
    if (answer !== undefined) return answer;
    // Undos in a circle, which no client can make, must end too.
    known.set(id, false);
    const result = !(undosOf.get(id) ?? []).some(stands);
    known.set(id, result);
    return result;
  };
  return stands;
}
