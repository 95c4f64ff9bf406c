import { knownCardId } from '#lib/base/card-id.ts';
import { describe, expect, test } from 'vitest';
import { DAY_MILLIS } from '#lib/base/time.ts';
import type { Memory } from '#lib/srs/model/memory.ts';
import type { DraftEvent } from '#lib/srs/log/review-event.ts';
import type { Rating } from '#lib/srs/rating.ts';
import type { QueueEntry } from '#lib/study/session/queue-entry.ts';
import type { SessionView } from '#lib/study/session/session-view.ts';
import { NOTHING_BEFORE } from '#tests/support/session.ts';
import { beginSession, reduceSession } from './session-reducer.ts';
import type { SessionState } from './session-state.ts';

const START = Date.UTC(2025, 5, 10, 2);
const TEXT = { en: 'x', zh: 'x' };
const NOT_DUE: Memory = {
  state: 'review',
  stability: 20,
  difficulty: 5,
  dueAt: START + 9 * DAY_MILLIS,
  lastReviewAt: START - 3 * DAY_MILLIS,
  reps: 3,
  lapses: 0,
  intervalDays: 12,
};

function view(mode: 'practice' | 'ahead', ...ids: readonly string[]): SessionView {
  const entries = ids.map((id): QueueEntry => {
    const sides = { title: TEXT, prompt: TEXT, answer: TEXT };
    const card = {
      id: knownCardId(id),
      groupId: id,
      conceptId: id,
      pack: null,
      practice: null,
      seed: 7,
      print: '0badcafe',
      source: null,
      body: { kind: 'basic' } as const,
      ...sides,
    };
    return { card, state: { memory: NOT_DUE, suspended: false, buriedUntil: null }, reason: 'due' };
  });
  return { ...NOTHING_BEFORE, openedAt: START, today: '2025-06-10', zone: 'UTC', rolloverHour: 4, entries, mode };
}

/** Answers the current cards one after another; says which they were, and what was recorded. */
function answered(opened: SessionState, ratings: readonly Rating[]) {
  const asked: (string | undefined)[] = [];
  const events: DraftEvent[] = [];
  let state = opened;
  for (const [index, rating] of ratings.entries()) {
    asked.push(state.current?.card.id);
    state = reduceSession(state, { type: 'show' }).state;
    const step = reduceSession(state, { type: 'rate', rating, id: String(index), at: START + index * 5_000 });
    state = step.state;
    if (step.event) events.push(step.event);
  }
  return { asked, events, state };
}

describe('practice', () => {
  test('cards that are not due are asked, what was not known comes back at the end, and nothing is recorded', () => {
    const opened = beginSession(view('practice', 'a', 'b', 'c'), [], START);
    const { asked, events, state } = answered(opened, ['good', 'again', 'easy', 'again', 'good']);
    expect(asked).toEqual(['a', 'b', 'c', 'b', 'b']);
    expect(events).toEqual([]);
    expect(state.phase.name).toBe('done');
    expect(state.tally).toMatchObject({ answered: 5, again: 2 });
  });

  test('an answer that waits for the server does not take a card out of it', () => {
    const draft = {
      id: 'd',
      cardId: knownCardId('a'),
      at: START,
      zone: 'UTC',
      rolloverHour: 4,
      kind: 'answer',
    } as const;
    const pending = [{ ...draft, rating: 'easy', tookMillis: 1, seed: 7 }] as const;
    expect(beginSession(view('practice', 'a'), pending, START).current?.card.id).toBe('a');
    expect(beginSession(view('ahead', 'a'), pending, START).current).toBeNull();
  });

  test('undo brings the card back, and tells the log nothing either', () => {
    const { state } = answered(beginSession(view('practice', 'a', 'b'), [], START), ['good']);
    const undone = reduceSession(state, { type: 'undo', id: 'u', at: START + 9_000 });
    expect(undone.event).toBeNull();
    expect(undone.state.current?.card.id).toBe('a');
    expect(undone.state.tally.answered).toBe(0);
  });
});

test('a card that is asked ahead of its time is scheduled anew', () => {
  const { events, state } = answered(beginSession(view('ahead', 'a'), [], START), ['good']);
  expect(events).toMatchObject([{ kind: 'answer', cardId: 'a', rating: 'good' }]);
  expect(state.settled[0]).toBeGreaterThan(START + 9 * DAY_MILLIS);
});
