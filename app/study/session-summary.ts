import { MINUTE_MILLIS, type EpochMillis } from '#lib/base/time.ts';
import { preview, type Future } from '#lib/srs/answer/schedule.ts';
import type { Memory } from '#lib/srs/model/memory.ts';
import { dueAtOf } from '#lib/srs/queue/due-order.ts';
import type { Rating } from '#lib/srs/rating.ts';
import type { Counts } from '#lib/study/progress/what-comes-next.ts';
import { parametersOf, type SessionState } from './session-state.ts';

/** What the end of a session says. */
export type SessionSummary = {
  readonly answered: number;
  readonly again: number;
  /** Spent on answers, each capped; rounded up. */
  readonly minutes: number;
  /** When the next of this session’s cards falls due; null when none was answered. */
  readonly nextDueAt: EpochMillis | null;
  /** Steps that will be due later in this study day. */
  readonly waiting: number;
};

/** The session so far, or as a whole when it is done. */
export function summaryOf(state: SessionState): SessionSummary {
  const due = [...state.waiting.map(dueAtOf), ...state.settled];
  return {
    answered: state.tally.answered,
    again: state.tally.again,
    minutes: Math.ceil(state.tally.tookMillis / MINUTE_MILLIS),
    nextDueAt: due.length === 0 ? null : due.reduce((one, other) => Math.min(one, other)),
    waiting: state.waiting.length,
  };
}

/** Cards left, the current one included. */
export function countsOf(state: SessionState): Counts {
  const left = [...state.ready, ...state.waiting, ...(state.current ? [state.current] : [])];
  const groups = left.map((entry) => groupOf(entry.state.memory));
  const count = (group: keyof Counts): number => groups.filter((other) => other === group).length;
  return { new: count('new'), learning: count('learning'), review: count('review') };
}

/** Whole minutes that the cards left may take, the current one included, once each. */
export function minutesLeft({ ready, waiting, current }: SessionState): number {
  const left = [...ready, ...waiting, ...(current ? [current] : [])];
  return Math.ceil(left.reduce((sum, { seconds = 0 }) => sum + seconds, 0) / 60);
}

/** Which count a card belongs to. */
export function groupOf(memory: Memory): keyof Counts {
  if (memory.state === 'new' || memory.state === 'review') return memory.state;
  return 'learning';
}

/** What each rating would do to the current card, for the buttons; null when there is none. */
export function futuresOf(state: SessionState, at: EpochMillis): Readonly<Record<Rating, Future>> | null {
  if (state.current === null) return null;
  const { current, zone, rolloverHour, load } = state;
  const when = { at, zone, rolloverHour, seed: current.card.seed, load };
  return preview(current.state.memory, when, parametersOf(state, current));
}
