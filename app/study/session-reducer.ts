import { MINUTE_MILLIS, type EpochMillis } from '#lib/base/time.ts';
import type { Rating } from '#lib/srs/rating.ts';
import type { DraftEvent } from '#lib/srs/log/review-event.ts';
import { withOneMore } from '#lib/srs/answer/load.ts';
import { CURRENT_RULE } from '#lib/srs/answer/interval-rule.ts';
import { suspendsLeech } from '#lib/srs/answer/leech.ts';
import { promisedMoment } from '#lib/srs/answer/promised-moment.ts';
import { schedule } from '#lib/srs/answer/schedule.ts';
import { studyDayOf } from '#lib/srs/days/study-day.ts';
import { lineupOf } from '#lib/srs/queue/lineup.ts';
import type { QueueEntry } from '#lib/study/session/queue-entry.ts';
import type { SessionView } from '#lib/study/session/session-view.ts';
import { arrived } from './awaited-cards.ts';
import { caughtUp } from './caught-up.ts';
import type { SessionAction } from './session-action.ts';
import { redrawn, shownAnew } from './redrawn.ts';
import { withNext, withSettled } from './session-order.ts';
import { undoablesAfter } from './earlier-undos.ts';
import { parametersOf, standingEntries, type Judged, type SessionCore, type SessionState } from './session-state.ts';
import { tallied } from './tallied.ts';
import { isToTeach, taught } from './taught.ts';
import { NOTHING_CONFIRMED, withConfirmed } from './with-confirmed.ts';

/** The session after an action, and the event to append to the outbox; null when nothing was recorded. */
export type SessionStep = { readonly state: SessionState; readonly event: DraftEvent | null };

/** How many actions can be undone. */
export const UNDO_DEPTH = 100;

/**
 * One step of the review loop, without network, clock or dice: the same state and action give the same step. An action
 * that its phase does not know changes nothing.
 */
export function reduceSession(state: SessionState, action: SessionAction): SessionStep {
  switch (action.type) {
    case 'taught':
      return silent(taught(state, action.at));
    case 'show':
    case 'judge':
      return silent(answerShown(state, action.type === 'judge' ? action.judged : null, action.at));
    case 'flip':
      return silent({ ...state, flipped: !state.flipped });
    case 'redrawn':
      return silent(redrawn(state, action.card));
    case 'arrived':
      return silent(arrived(state, action.cards));
    case 'tick':
      return silent(state.phase.name === 'done' ? woken(state, action.at) : state);
    case 'catchUp':
      return silent(catchUp(state, action.standing, action.at));
    case 'undo':
      return undo(state, action);
    case 'setAside':
      return state.current === null ? silent(state) : silent(advance(state, state, { at: action.at, eventId: null }));
    case 'rate':
      if (state.phase.name !== 'answer' || !state.current) return silent(state);
      return state.mode === 'practice' ? practise(state, state.current, action) : rate(state, state.current, action);
    case 'suspend':
    case 'bury':
    case 'forget':
      return state.current ? putAway(state, state.current, action, { kind: action.type }) : silent(state);
    case 'setDue':
      return state.current
        ? putAway(state, state.current, action, { kind: 'setDue', days: action.days })
        : silent(state);
    default:
      return silent(state);
  }
}

/**
 * A session from the server’s view, with the states that the server has told since (`confirmed`), after the events that
 * are still in the outbox.
 */
export function beginSession(
  view: SessionView,
  pending: readonly DraftEvent[],
  at: EpochMillis,
  confirmed = NOTHING_CONFIRMED,
): SessionState {
  const entries = standingEntries(view, pending, at, confirmed);
  const core: SessionCore = {
    ...(view.mode === 'practice' ? { ready: entries, waiting: [] } : lineupOf(entries, view)),
    current: null,
    settled: [],
    tally: { answered: 0, again: 0, tookMillis: 0 },
    load: view.load,
    learnAheadMillis: view.learnAheadMinutes * MINUTE_MILLIS,
    taught: [],
  };
  const { zone, rolloverHour, parameters, presets, mode = null } = view;
  const earlier = undoablesAfter(withConfirmed(view, confirmed), pending);
  const closed = { phase: { name: 'done' }, shownAt: at, flipped: false, history: [] } as const;
  return shown(
    { ...core, ...closed, zone, rolloverHour, parameters, presets, mode, earlier, redrawn: {} },
    withNext(core, at),
    at,
  );
}

function answerShown(state: SessionState, judged: Judged | null, shownAt: EpochMillis | undefined): SessionState {
  return state.phase.name === 'prompt' ? { ...state, phase: { name: 'answer', judged, shownAt } } : state;
}

type Recorded = { readonly id: string; readonly at: EpochMillis };

type Rated = Recorded & { readonly rating: Rating };

/** Practice: what was not known comes back at the end, all else is through, and the log hears nothing of it. */
function practise(state: SessionState, current: QueueEntry, action: Rated): SessionStep {
  const { tally } = tallied(state, action);
  const ready = action.rating === 'again' ? [...state.ready, shownAnew(state, current)] : state.ready;
  return silent(advance(state, { ...state, tally, ready }, { at: action.at, eventId: null }));
}

function rate(state: SessionState, current: QueueEntry, action: Rated): SessionStep {
  const { rating } = action;
  const { seed } = current.card;
  const parameters = parametersOf(state, current);
  const at = momentOf(state, action.at);
  const when = { at, seed, zone: state.zone, rolloverHour: state.rolloverHour, load: state.load };
  const memory = schedule(current.state.memory, rating, when, parameters);
  const isReview = memory.state === 'review';
  const { tally, tookMillis } = tallied(state, action);
  const load = isReview ? withOneMore(state.load, studyDayOf(memory.dueAt, when)) : state.load;
  const suspended = suspendsLeech(current.state.memory, memory, parameters);
  const answered: QueueEntry = {
    ...shownAnew(state, current),
    reason: 'learning',
    state: { ...current.state, memory, suspended },
  };
  const after = { ...state, tally, load };
  const core = suspended ? after : withSettled(after, answered, state);
  const promised = { rule: CURRENT_RULE, ...(isReview && { intervalDays: memory.intervalDays }) };
  return {
    state: advance(state, core, { at: action.at, eventId: action.id }),
    event: { ...draftOf(state, current, { id: action.id, at }), kind: 'answer', rating, tookMillis, seed, ...promised },
  };
}

/** The moment for which a rating counts that is given at `at`. */
function momentOf({ phase, zone, rolloverHour }: SessionState, at: EpochMillis): EpochMillis {
  const shownAt = phase.name === 'answer' ? phase.shownAt : undefined;
  return shownAt === undefined ? at : promisedMoment(shownAt, at, { zone, rolloverHour });
}

/** The card leaves the session; a forgotten one comes back as new in the next. */
function putAway(
  state: SessionState,
  current: QueueEntry,
  { id, at }: Recorded,
  what: { readonly kind: 'suspend' | 'bury' | 'forget' } | { readonly kind: 'setDue'; readonly days: number },
): SessionStep {
  return {
    state: advance(state, state, { at, eventId: id }),
    event: { ...draftOf(state, current, { id, at }), ...what },
  };
}

function undo(state: SessionState, action: Recorded): SessionStep {
  const last = state.history.at(-1);
  if (last === undefined) return undoEarlier(state, action);
  const restored = shown({ ...state, history: state.history.slice(0, -1) }, last.core, action.at);
  if (last.eventId === null) return silent(restored);
  const { zone, rolloverHour } = state;
  const { id, at } = action;
  return {
    state: restored,
    event: { id, at, zone, rolloverHour, cardId: last.cardId, kind: 'undo', undoes: last.eventId },
  };
}

/** Takes back what an earlier page did: the card comes back as it was then, and the one that was asked waits behind it. */
function undoEarlier(state: SessionState, action: Recorded): SessionStep {
  const last = state.earlier.at(-1);
  if (last === undefined) return silent(state);
  const others = (entries: readonly QueueEntry[]) => entries.filter(({ card }) => card.id !== last.cardId);
  const core: SessionCore = {
    ...coreOf(state),
    ready: others(state.current ? [state.current, ...state.ready] : state.ready),
    waiting: others(state.waiting),
    current: last.before,
  };
  const { zone, rolloverHour } = state;
  return {
    state: shown({ ...state, earlier: state.earlier.slice(0, -1) }, core, action.at),
    event: {
      id: action.id,
      at: action.at,
      zone,
      rolloverHour,
      cardId: last.cardId,
      kind: 'undo',
      undoes: last.eventId,
    },
  };
}

function draftOf(
  { zone, rolloverHour }: SessionState,
  { card }: QueueEntry,
  { id, at }: Recorded,
): Omit<DraftEvent, 'kind'> {
  return { id, at, zone, rolloverHour, cardId: card.id };
}

function catchUp(state: SessionState, standing: readonly QueueEntry[], at: EpochMillis): SessionState {
  if (state.mode === 'practice') return state;
  const core = caughtUp(state, standing);
  return core.current === state.current ? { ...state, ...coreOf(core) } : shown(state, withNext(core, at), at);
}

/** Steps that have come due since the session was done. */
function woken(state: SessionState, at: EpochMillis): SessionState {
  const next = withNext(coreOf(state), at);
  return next.current === null ? state : shown(state, next, at);
}

function advance(
  before: SessionState,
  after: SessionCore,
  done: { readonly at: EpochMillis; readonly eventId: string | null },
): SessionState {
  const undoable = { core: coreOf(before), eventId: done.eventId, cardId: before.current!.card.id };
  const history = [...before.history, undoable].slice(-UNDO_DEPTH);
  return shown({ ...before, history }, withNext(coreOf(after), done.at), done.at);
}

function shown(state: SessionState, core: SessionCore, at: EpochMillis): SessionState {
  const { current } = core;
  const phase = { name: current === null ? 'done' : isToTeach(current, core) ? 'note' : 'prompt' } as const;
  return { ...state, ...core, phase, shownAt: at, flipped: false };
}

function coreOf({ ready, waiting, current, settled, tally, load, learnAheadMillis, taught }: SessionCore): SessionCore {
  return { ready, waiting, current, settled, tally, load, learnAheadMillis, taught };
}

function silent(state: SessionState): SessionStep {
  return { state, event: null };
}
