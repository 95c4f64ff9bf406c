import { knownCardId } from '#lib/base/card-id.ts';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { DAY_MILLIS, HOUR_MILLIS, localDayOf, MINUTE_MILLIS } from '#lib/base/time.ts';
import { NO_EASY_DAYS } from '#lib/srs/answer/load.ts';
import type { Memory } from '#lib/srs/model/memory.ts';
import { NOTHING_BEFORE } from '#tests/support/session.ts';
import { RATINGS, type Rating } from '#lib/srs/rating.ts';
import { applyEvent, replay } from '#lib/srs/log/replay.ts';
import type { CardEvent, DraftEvent, ReviewEvent } from '#lib/srs/log/review-event.ts';
import { schedule } from '#lib/srs/answer/schedule.ts';
import { studyDayOf } from '#lib/srs/days/study-day.ts';
import type { QueueEntry } from '#lib/study/session/queue-entry.ts';
import type { SessionView } from '#lib/study/session/session-view.ts';
import { beginSession, reduceSession, type SessionAction } from './session-reducer.ts';
import { asEvent, canUndo, type SessionState } from './session-state.ts';
import { countsOf, futuresOf, summaryOf } from './session-summary.ts';

const start = Date.UTC(2025, 5, 10, 2);
const where = { zone: 'Asia/Shanghai', rolloverHour: 4 };
const PARAMETERS = NOTHING_BEFORE.parameters;
const text = { en: 'x', zh: 'x' };

function entry(id: string, conceptId: string = id, memory: Memory = { state: 'new' }): QueueEntry {
  return {
    card: {
      id: knownCardId(id),
      groupId: conceptId,
      conceptId,
      title: text,
      seed: 7,
      prompt: text,
      answer: text,
      source: null,
      body: { kind: 'basic' },
    },
    state: { memory, suspended: false, buriedUntil: null },
    reason: memory.state === 'new' ? 'new' : 'learning',
  };
}
function view(...entries: readonly QueueEntry[]): SessionView {
  return { ...NOTHING_BEFORE, openedAt: start, today: '2025-06-10', ...where, entries };
}

/** Runs actions, with ids 1, 2, … for their events. */
function run(opened: SessionState, actions: readonly SessionAction[]): { state: SessionState; events: DraftEvent[] } {
  const events: DraftEvent[] = [];
  let state = opened;
  for (const action of actions) {
    const step = reduceSession(state, action);
    state = step.state;
    if (step.event) events.push(step.event);
  }
  return { state, events };
}
function answer(rating: Rating, at: number, id = `${at}`): readonly SessionAction[] {
  return [{ type: 'show' }, { type: 'rate', rating, at, id }];
}
const shownId = (state: SessionState): string | undefined => state.current?.card.id;

describe('the loop', () => {
  test('a prompt, its answer, a rating, the next prompt', () => {
    const opened = beginSession(view(entry('a'), entry('b')), [], start);
    expect([shownId(opened), opened.phase.name]).toEqual(['a', 'prompt']);
    const { state, events } = run(opened, answer('easy', start + 4_000, 'e1'));
    expect([shownId(state), state.phase.name]).toEqual(['b', 'prompt']);
    expect(events).toEqual([
      {
        id: 'e1',
        cardId: 'a',
        kind: 'answer',
        at: start + 4_000,
        ...where,
        rating: 'easy',
        tookMillis: 4_000,
        intervalDays: 8,
        rule: 2,
        seed: 7,
      },
    ]);
  });

  test('nothing is rated before its answer is shown', () => {
    const opened = beginSession(view(entry('a')), [], start);
    const step = reduceSession(opened, { type: 'rate', rating: 'good', at: start, id: '1' });
    expect(step).toEqual({ state: opened, event: null });
  });

  test('a judged response is kept for the answer side and proposes a rating', () => {
    const judged = { response: { kind: 'typed', texts: ['0.25'] }, correct: false, proposed: 'again' } as const;
    const { state } = run(beginSession(view(entry('a')), [], start), [{ type: 'judge', judged }]);
    expect(state.phase).toEqual({ name: 'answer', judged });
  });

  test('an answer takes at most a minute, and never less than nothing', () => {
    const opened = beginSession(view(entry('a')), [], start);
    expect(run(opened, answer('good', start + 9 * MINUTE_MILLIS)).events[0]).toMatchObject({ tookMillis: 60_000 });
    expect(run(opened, answer('good', start - MINUTE_MILLIS)).events[0]).toMatchObject({ tookMillis: 0 });
  });

  test('the button’s label is what the rating does', () => {
    const opened = beginSession(view(entry('a')), [], start);
    const label = futuresOf(opened, start + 5_000)!.hard.dueAt;
    const { state } = run(opened, answer('hard', start + 5_000));
    // Alone, it is asked again at once, ahead of its time.
    expect(state.current?.state.memory).toMatchObject({ dueAt: label });
  });

  test('the language flips for one card only', () => {
    const flipped = run(beginSession(view(entry('a'), entry('b')), [], start), [{ type: 'flip' }]).state;
    expect(flipped.flipped).toBe(true);
    expect(run(flipped, answer('good', start)).state.flipped).toBe(false);
  });
});

describe('which card comes next', () => {
  test('a step comes back as soon as it is due, before cards not yet asked', () => {
    let { state } = run(beginSession(view(entry('a'), entry('b'), entry('c')), [], start), answer('again', start));
    expect(shownId(state)).toBe('b');
    ({ state } = run(state, answer('easy', start + 61_000)));
    expect(shownId(state)).toBe('a');
  });

  test('with nothing else left a step is asked ahead of its time, the soonest that was not just answered', () => {
    let { state } = run(beginSession(view(entry('a'), entry('b')), [], start), answer('good', start));
    ({ state } = run(state, answer('again', start + 1_000)));
    expect(shownId(state)).toBe('a');
  });

  test('a step beyond the learn-ahead ends the session until the clock brings it back', () => {
    const dueAt = start + 30 * MINUTE_MILLIS;
    const memory: Memory = {
      state: 'learning',
      step: 1,
      stability: 2,
      difficulty: 5,
      reps: 1,
      lapses: 0,
      dueAt,
      lastReviewAt: start - MINUTE_MILLIS,
    };
    const opened = beginSession(view(entry('a', 'a', memory)), [], start);
    expect(opened.phase.name).toBe('done');
    expect(summaryOf(opened)).toMatchObject({ waiting: 1, nextDueAt: dueAt });
    expect(reduceSession(opened, { type: 'tick', at: start + 9 * MINUTE_MILLIS }).state).toBe(opened);
    expect(shownId(reduceSession(opened, { type: 'tick', at: start + 10 * MINUTE_MILLIS }).state)).toBe('a');
  });

  test('siblings do not follow each other while there is another card', () => {
    const opened = beginSession(view(entry('a1', 'a'), entry('a2', 'a'), entry('b1', 'b')), [], start);
    expect(shownId(run(opened, answer('easy', start)).state)).toBe('b1');
  });

  test('a card that is set aside comes no more, and nothing is recorded', () => {
    const { state, events } = run(beginSession(view(entry('a')), [], start), [{ type: 'setAside', at: start }]);
    expect([state.phase.name, events.length]).toEqual(['done', 0]);
  });

  test('the counts are of the cards left, the current one included', () => {
    const { state } = run(beginSession(view(entry('a'), entry('b')), [], start), answer('again', start));
    expect(countsOf(state)).toEqual({ new: 1, learning: 1, review: 0 });
  });
});

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

describe('presets and load', () => {
  test('each card is scheduled by its own preset', () => {
    const strict = { ...PARAMETERS, desiredRetention: 0.97 };
    const opened = beginSession(
      { ...view(entry('a'), { ...entry('b'), preset: 'strict' }), presets: { strict } },
      [],
      start,
    );
    const { events } = run(opened, [...answer('easy', start + 1_000), ...answer('easy', start + 2_000)]);
    const days = events.map((event) => (event.kind === 'answer' ? event.intervalDays : null));
    expect(days[0]).toBeGreaterThan(days[1]!);
  });

  test('what the button says is what is recorded, and counts for the next card', () => {
    const opened = beginSession(
      {
        ...view(entry('a'), entry('b')),
        load: {
          dueByDay: Array.from({ length: 100 }, () => 0),
          firstDay: studyDayOf(start, where),
          easyDays: NO_EASY_DAYS,
        },
      },
      [],
      start,
    );
    const label = futuresOf(opened, start + 1_000)!.easy.intervalDays;
    const { state, events } = run(opened, answer('easy', start + 1_000));
    expect(events[0]).toMatchObject({ intervalDays: label });
    expect(state.load.dueByDay[label]).toBe(1);
    expect(run(state, [{ type: 'undo', id: 'u', at: start + 2_000 }]).state.load).toEqual(opened.load);
  });

  test('what the buttons said before the rollover is what is applied after it, here and in the log', () => {
    // 04:00 in Shanghai; the answer is shown two minutes before, and rated at breakfast.
    const rollover = Date.UTC(2025, 5, 10, 20);
    const shownAt = rollover - 2 * MINUTE_MILLIS;
    const trace = { stability: 6, difficulty: 5, reps: 3, lapses: 0, lastReviewAt: rollover - 7 * DAY_MILLIS };
    const memory: Memory = { ...trace, state: 'review', intervalDays: 6, dueAt: rollover - DAY_MILLIS };
    const opened = beginSession(view(entry('a', 'a', memory)), [], shownAt - 5_000);
    const labels = futuresOf(opened, shownAt)!;
    for (const rating of ['hard', 'good', 'easy'] as const) {
      const rated = { type: 'rate', rating, at: rollover + 3 * HOUR_MILLIS, id: rating } as const;
      const { state, events } = run(opened, [{ type: 'show', at: shownAt }, rated]);
      const [event] = events.map(asEvent);
      expect(event).toMatchObject({ intervalDays: labels[rating].intervalDays, localDay: '2025-06-10' });
      const folded = applyEvent(opened.current!.state, event as CardEvent, PARAMETERS).memory;
      const { stability, intervalDays } = labels[rating].memory as Extract<Memory, { readonly state: 'review' }>;
      expect(folded).toMatchObject({ stability, intervalDays });
      expect(state.settled).toEqual([folded.state === 'new' ? 0 : folded.dueAt]);
    }
  });

  test('a card that becomes a leech leaves the session where the preset suspends it', () => {
    const memory: Memory = {
      state: 'review',
      stability: 3,
      difficulty: 5,
      intervalDays: 3,
      dueAt: start,
      lastReviewAt: start - 3 * 86_400_000,
      reps: 20,
      lapses: 7,
    };
    const suspending = { ...PARAMETERS, leech: { lapses: 8, suspends: true } };
    const leech = { ...view(entry('a', 'a', memory), entry('b')), parameters: suspending };
    expect(run(beginSession(leech, [], start), answer('again', start + 1_000)).state.waiting).toEqual([]);
    const marking = { ...leech, parameters: PARAMETERS };
    expect(run(beginSession(marking, [], start), answer('again', start + 1_000)).state.waiting).toHaveLength(1);
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
