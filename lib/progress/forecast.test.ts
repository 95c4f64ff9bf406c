import { expect, test } from 'vitest';
import { DAY_MILLIS, HOUR_MILLIS } from '#lib/base/time.ts';
import type { CardState } from '#lib/srs/model/memory.ts';
import { forecast } from './forecast.ts';

const NOW = { at: Date.UTC(2026, 2, 4, 12), zone: 'UTC', rolloverHour: 4 };
const due = (inMillis: number, suspended = false): CardState => ({
  suspended,
  buriedUntil: null,
  memory: {
    state: 'review',
    stability: 5,
    difficulty: 5,
    dueAt: NOW.at + inMillis,
    lastReviewAt: NOW.at - 9 * DAY_MILLIS,
    reps: 3,
    lapses: 0,
    intervalDays: 5,
  },
});
const counts = (...states: readonly CardState[]) => forecast(states, NOW, 4).map(({ count }) => count);

test('a card counts on its due day, one that is overdue today', () => {
  expect(counts(due(0), due(-3 * DAY_MILLIS), due(DAY_MILLIS), due(3 * DAY_MILLIS))).toEqual([2, 1, 0, 1]);
});

test('the day turns over at the learner’s hour, not at midnight', () => {
  expect(counts(due(15 * HOUR_MILLIS), due(16 * HOUR_MILLIS))).toEqual([1, 1, 0, 0]);
});

test('a buried card comes when it is dug out, and no sooner than it is due', () => {
  const buried = (inDays: number): CardState => ({ ...due(inDays * DAY_MILLIS), buriedUntil: '2026-03-05' });
  expect(counts(buried(0), buried(2))).toEqual([0, 1, 1, 0]);
  expect(counts({ ...due(0), buriedUntil: '2026-03-01' })).toEqual([1, 0, 0, 0]);
});

test('new, suspended and far-off cards do not count', () => {
  const fresh: CardState = { memory: { state: 'new' }, suspended: false, buriedUntil: null };
  expect(counts(fresh, due(0, true), due(4 * DAY_MILLIS))).toEqual([0, 0, 0, 0]);
});

test('the days are named in a row from today on', () => {
  expect(forecast([], NOW, 3).map(({ day }) => day)).toEqual(['2026-03-04', '2026-03-05', '2026-03-06']);
});
