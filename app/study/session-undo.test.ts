import { knownCardId } from '#lib/base/card-id.ts';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { localDayOf, MINUTE_MILLIS } from '#lib/base/time.ts';
import { RATINGS, type Rating } from '#lib/srs/rating.ts';
import { replay } from '#lib/srs/log/replay.ts';
import type { DraftEvent, ReviewEvent } from '#lib/srs/log/review-event.ts';
import { schedule } from '#lib/srs/answer/schedule.ts';
import type { QueueEntry } from '#lib/study/session/queue-entry.ts';
import type { SessionAction } from './session-action.ts';
import { beginSession } from './session-reducer.ts';
import { canUndo, type SessionState } from './session-state.ts';
import { answer, entry, PARAMETERS, run, shownId, start, view, where } from '#tests/support/session-steps.ts';

describe('what is taken back', () => {
  const move = fc.oneof(
    fc.constantFrom(...RATINGS).map((rating) => ({ type: 'rate', rating }) as const),
    fc.constantFrom('suspend', 'bury', 'setAside').map((type) => ({ type })),
  );
  const moves = fc.array(fc.tuple(move, fc.integer({ min: 0, max: 15 * MINUTE_MILLIS })), { maxLength: 40 });
  const deck = view(...['a', 'b', 'c', 'd', 'e', 'f'].map((id) => entry(id, id < 'd' ? 'x' : id)));

  function play(made: readonly (readonly [{ readonly type: string; readonly rating?: Rating }, number])[]) {
    let at = start;
    const actions = made.flatMap(([{ type, rating }, wait], index): readonly SessionAction[] => {
      at += wait;
      const id = `${index}`;
      if (rating) return [{ type: 'tick', at }, ...answer(rating, at, id)];
      return [type === 'suspend' || type === 'bury' ? { type, at, id } : { type: 'setAside', at }];
    });
    const opened = beginSession(deck, [], start);
    return { opened, ...run(opened, actions), at };
  }

  test('undoing everything brings the session back as it was opened', () => {
    fc.assert(
      fc.property(moves, (made) => {
        const { opened, state, events, at } = play(made);
        const undos = state.history.map((_, index) => ({ type: 'undo', id: `u${index}`, at }) as const);
        const back = run(state, undos);
        expect({ ...back.state, shownAt: start }).toEqual(opened);
        const undone = back.events.map((event) => (event.kind === 'undo' ? event.undoes : ''));
        expect(undone).toEqual(events.map((event) => event.id).toReversed());
      }),
    );
  });

  test('the log it wrote, replayed, is the memory it shows', () => {
    fc.assert(
      fc.property(moves, (made) => {
        const { state, events } = play(made);
        const left = [...state.waiting, ...state.ready, ...(state.current ? [state.current] : [])];
        for (const { card, state: shown } of left) {
          const own = events.filter((event) => event.cardId === card.id).map(asRow);
          expect(replay(own, () => PARAMETERS)).toEqual(shown);
        }
      }),
    );
  });

  test('a session opened again from the same view and the unsent events shows the same memories', () => {
    fc.assert(
      fc.property(moves, (made) => {
        const { state, events, at } = play(made.filter(([{ type }]) => type !== 'setAside'));
        const reopened = beginSession(deck, events.toReversed(), at);
        const memories = (of: SessionState): object =>
          Object.fromEntries(
            [...of.waiting, ...of.ready, ...(of.current ? [of.current] : [])]
              .toSorted((one, other) => one.card.id.localeCompare(other.card.id))
              .map((left) => [left.card.id, left.state]),
          );
        expect(memories(reopened)).toEqual(memories(state));
      }),
    );
  });

  function asRow(draft: DraftEvent): ReviewEvent {
    return Object.assign({ localDay: localDayOf(draft.at, draft), presetRevision: 'p' }, draft);
  }
});

describe('what an earlier page did', () => {
  const done = (number: number, id: string, before: QueueEntry = entry(id)) => ({
    eventId: `e${number}`,
    cardId: knownCardId(id),
    before,
  });

  test('is undone after all of this page’s, latest first, at least thirty times', () => {
    const undoable = Array.from({ length: 35 }, (_, number) => done(number, `card-${number}`));
    const opened = beginSession({ ...view(entry('a')), undoable }, [], start);
    const undos = Array.from({ length: 36 }, (_, number): SessionAction => ({
      type: 'undo',
      id: `u${number}`,
      at: start + 5_000 + number,
    }));
    const { state, events } = run(opened, [...answer('easy', start + 4_000, 'mine'), ...undos]);
    const undone = events.flatMap((event) => (event.kind === 'undo' ? [event.undoes] : []));
    expect(undone).toEqual(['mine', ...undoable.map(({ eventId }) => eventId).toReversed()]);
    expect(canUndo(state)).toBe(false);
    expect(shownId(state)).toBe('card-0');
    const waiting = new Set(state.ready.map(({ card }) => card.id));
    expect(waiting.size).toBe(35);
    expect(waiting.has(knownCardId('a'))).toBe(true);
  });

  test('brings the card back as it was, once, and the one that was asked waits', () => {
    const before = entry('b');
    const now = entry('b', 'b', schedule({ state: 'new' }, 'good', { ...where, at: start, seed: 7 }, PARAMETERS));
    const opened = beginSession({ ...view(entry('a'), now), undoable: [done(1, 'b', before)] }, [], start + 5_000);
    const { state } = run(opened, [{ type: 'undo', id: 'u', at: start + 6_000 }]);
    expect(state.current).toBe(before);
    expect([state.ready.map(({ card }) => card.id), state.waiting]).toEqual([['a'], []]);
  });

  test('and what still waits to be sent can be undone, but not what it has undone', () => {
    const common = { zone: where.zone, rolloverHour: where.rolloverHour };
    const drafts: readonly DraftEvent[] = [
      { ...common, id: 'x', cardId: knownCardId('a'), at: start, kind: 'suspend' },
      { ...common, id: 'y', cardId: knownCardId('b'), at: start + 1, kind: 'undo', undoes: 'e1' },
      { ...common, id: 'z', cardId: knownCardId('b'), at: start + 2, kind: 'bury' },
      { ...common, id: 'w', cardId: knownCardId('b'), at: start + 3, kind: 'undo', undoes: 'z' },
    ];
    const opened = beginSession({ ...view(entry('a'), entry('b')), undoable: [done(1, 'b')] }, drafts, start + 9);
    expect(opened.earlier.map(({ eventId }) => eventId)).toEqual(['x']);
  });
});

test('a card that is forgotten or set due leaves the session, is recorded so, and comes back by undo', () => {
  const opened = beginSession(view(entry('a'), entry('b')), [], start);
  const { state, events } = run(opened, [
    { type: 'forget', id: 'f', at: start + 1_000 },
    { type: 'setDue', days: 12, id: 's', at: start + 2_000 },
  ]);
  expect(events).toMatchObject([
    { id: 'f', cardId: 'a', kind: 'forget' },
    { id: 's', cardId: 'b', kind: 'setDue', days: 12 },
  ]);
  expect(state.phase.name).toBe('done');
  const undone = run(state, [{ type: 'undo', id: 'u', at: start + 3_000 }]);
  expect([shownId(undone.state), undone.events[0]]).toMatchObject(['b', { kind: 'undo', undoes: 's' }]);
});
