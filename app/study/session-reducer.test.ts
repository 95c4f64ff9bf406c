import { describe, expect, test } from 'vitest';
import { DAY_MILLIS, HOUR_MILLIS, MINUTE_MILLIS } from '#lib/base/time.ts';
import { NO_EASY_DAYS } from '#lib/srs/answer/load.ts';
import type { Memory } from '#lib/srs/model/memory.ts';
import { applyEvent } from '#lib/srs/log/replay.ts';
import type { CardEvent } from '#lib/srs/log/review-event.ts';
import { studyDayOf } from '#lib/srs/days/study-day.ts';
import { beginSession, reduceSession } from './session-reducer.ts';
import { asEvent } from './session-state.ts';
import { countsOf, futuresOf, summaryOf } from './session-summary.ts';
import { answer, entry, PARAMETERS, run, shownId, start, view, where } from '#tests/support/session-steps.ts';

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

describe('a card that comes again in a session', () => {
  const anew = (seed: number) => ({ ...entry('a').card, seed });

  test('has the numbers of another seed, which its answer records', () => {
    const opened = beginSession(view(entry('a')), [], start);
    const [show, rate] = answer('again', start);
    const again = run(opened, [show!, { type: 'redrawn', card: anew(99) }, rate!]);
    expect(again.events).toMatchObject([{ seed: 7 }]);
    expect(again.state.current?.card.seed).toBe(99);
    expect(run(again.state, answer('easy', start + 61_000)).events).toMatchObject([{ seed: 99 }]);
  });

  test('has them though they arrive after it was rated, but not while it is asked', () => {
    const opened = beginSession(view(entry('a'), entry('b')), [], start);
    const { state } = run(opened, [...answer('again', start), { type: 'redrawn', card: anew(99) }]);
    expect(state.waiting.map(({ card }) => card.seed)).toEqual([99]);
    const asked = run(opened, [{ type: 'redrawn', card: anew(98) }]).state;
    expect(asked.current?.card.seed).toBe(7);
  });

  test('has the same as before where none could be drawn, and after an undo', () => {
    const opened = beginSession(view(entry('a')), [], start);
    expect(run(opened, answer('again', start)).state.current?.card.seed).toBe(7);
    const [show, rate] = answer('again', start);
    const again = run(opened, [show!, { type: 'redrawn', card: anew(99) }, rate!]).state;
    expect(run(again, [{ type: 'undo', id: 'u', at: start }]).state.current?.card.seed).toBe(7);
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
