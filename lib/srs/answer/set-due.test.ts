import { knownCardId } from '#lib/base/card-id.ts';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { MINUTE_MILLIS } from '#lib/base/time.ts';
import { isDue } from '#lib/srs/days/due.ts';
import type { CardState, Memory } from '#lib/srs/model/memory.ts';
import { DEFAULT_PARAMETERS } from '#lib/srs/parameters.ts';
import { RATINGS } from '#lib/srs/rating.ts';
import { applyEvent, replay, UNTOUCHED } from '#lib/srs/log/replay.ts';
import type { CardEvent, ReviewEvent } from '#lib/srs/log/review-event.ts';
import { schedule } from './schedule.ts';
import { dueDayWithin, withDue } from './set-due.ts';
import { studyDayOf } from '#lib/srs/days/study-day.ts';

const berlin = { zone: 'Europe/Berlin', rolloverHour: 4 };
const at = Date.UTC(2025, 2, 27, 18);
const answered = (rating: (typeof RATINGS)[number]): Memory =>
  schedule({ state: 'new' }, rating, { ...berlin, at, seed: 3 }, DEFAULT_PARAMETERS);
const memories = fc.constantFrom<Memory>({ state: 'new' }, ...RATINGS.map(answered));

describe('a card that is set due', () => {
  test('waits for that day, through a change of clocks, and is due all of it', () => {
    fc.assert(
      fc.property(memories, fc.integer({ min: 0, max: 400 }), (memory, days) => {
        const later = at + 5 * MINUTE_MILLIS;
        const set = withDue(memory, days, { ...berlin, at: later }, DEFAULT_PARAMETERS);
        if (set.state !== 'review') throw new Error('A card that is set due is a review.');
        expect(studyDayOf(set.dueAt, berlin) - studyDayOf(later, berlin)).toBe(days);
        expect(isDue(set, { ...berlin, at: later })).toBe(days === 0);
        expect(isDue(set, { ...berlin, at: set.dueAt })).toBe(true);
      }),
    );
  });

  test('keeps its strength, and a review its interval', () => {
    const review = answered('easy');
    const set = withDue(review, 30, { ...berlin, at }, DEFAULT_PARAMETERS);
    expect(set).toEqual({ ...review, dueAt: expect.any(Number) as number });
    const step = answered('good');
    if (step.state === 'new') throw new Error('An answered card is not new.');
    const { stability, difficulty } = step;
    expect(withDue(step, 30, { ...berlin, at }, DEFAULT_PARAMETERS)).toMatchObject({
      state: 'review',
      stability,
      difficulty,
      intervalDays: 30,
      reps: 1,
    });
  });

  test('was new: it has the strength of a first Good', () => {
    expect(withDue({ state: 'new' }, 3, { ...berlin, at }, DEFAULT_PARAMETERS)).toMatchObject({
      stability: 2.3065,
      reps: 0,
      intervalDays: 3,
    });
  });

  test('gets every day of a range, by its own lot', () => {
    const days = Array.from({ length: 200 }, (_, card) =>
      dueDayWithin({ from: 2, to: 5 }, 9, knownCardId(`a/${card}`)),
    );
    expect([...new Set(days)].toSorted((one, other) => one - other)).toEqual([2, 3, 4, 5]);
    expect(dueDayWithin({ from: 2, to: 5 }, 9, 'a/1')).toBe(dueDayWithin({ from: 2, to: 5 }, 9, 'a/1'));
  });
});

describe('manual events', () => {
  const row = (id: string) =>
    ({ id, cardId: 'a/b', at: at + Number(id), localDay: '2025-03-27', ...berlin, presetRevision: 'p' }) as const;
  const states: readonly CardState[] = [false, true].flatMap((suspended) =>
    [null, '2025-03-28'].map((buriedUntil) => ({ memory: answered('easy'), suspended, buriedUntil })),
  );
  const apply = (state: CardState, event: CardEvent): CardState => applyEvent(state, event, DEFAULT_PARAMETERS);

  test.each(states)('forget makes $memory.state new and leaves suspended and buried as they are', (state) => {
    expect(apply(state, { ...row('1'), kind: 'forget' })).toEqual({ ...state, memory: { state: 'new' } });
  });

  test.each(states)('unbury and unsuspend take back bury and suspend, and no more', (state) => {
    const buried = apply(state, { ...row('1'), kind: 'bury' });
    expect(buried.buriedUntil).toBe('2025-03-28');
    expect(apply(buried, { ...row('2'), kind: 'unbury' })).toEqual({ ...state, buriedUntil: null });
    const suspended = apply(state, { ...row('1'), kind: 'suspend' });
    expect(apply(suspended, { ...row('2'), kind: 'unsuspend' })).toEqual({ ...state, suspended: false });
  });

  test('each of them can be undone', () => {
    const marks: readonly CardEvent[] = [
      { ...row('3'), kind: 'suspend' },
      { ...row('3'), kind: 'bury' },
      { ...row('3'), kind: 'forget' },
      { ...row('3'), kind: 'setDue', days: 40 },
    ];
    const before: ReviewEvent = { ...row('1'), kind: 'answer', rating: 'good', tookMillis: 1, seed: 1 };
    for (const mark of marks) {
      const log: readonly ReviewEvent[] = [before, mark, { ...row('4'), kind: 'undo', undoes: '3' }];
      expect(replay(log, () => DEFAULT_PARAMETERS)).toEqual(replay([before], () => DEFAULT_PARAMETERS));
      expect(replay([before, mark], () => DEFAULT_PARAMETERS)).not.toEqual(apply(UNTOUCHED, before as CardEvent));
    }
  });
});
