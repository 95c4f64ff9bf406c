import { expect, test } from 'vitest';
import { DAY_MILLIS } from '#lib/base/time.ts';
import { knownCards } from './known-card.ts';
import type { CardState } from '#lib/srs/model/memory.ts';

const now = { at: Date.UTC(2026, 2, 4, 12), zone: 'UTC', rolloverHour: 4 };
const reviewed: CardState = {
  suspended: false,
  buriedUntil: null,
  memory: {
    state: 'review',
    stability: 5,
    difficulty: 6,
    dueAt: now.at + 2 * DAY_MILLIS,
    lastReviewAt: now.at - 3 * DAY_MILLIS,
    reps: 3,
    lapses: 0,
    intervalDays: 5,
  },
};

test('days are counted from today', () => {
  expect(knownCards([['p/a', reviewed]], now)).toEqual([
    { card: 'p/a', stability: 5, difficulty: 6, lastReviewDay: -3, dueDay: 2 },
  ]);
});

test('new and suspended cards are not known', () => {
  const fresh: CardState = { ...reviewed, memory: { state: 'new' } };
  expect(
    knownCards(
      [
        ['p/a', fresh],
        ['p/b', { ...reviewed, suspended: true }],
      ],
      now,
    ),
  ).toEqual([]);
});
