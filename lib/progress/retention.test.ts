import { expect, test } from 'vitest';
import { DAY_MILLIS, MINUTE_MILLIS, localDayOf } from '#lib/base/time.ts';
import { DEFAULT_PARAMETERS } from '#lib/srs/parameters.ts';
import type { Rating } from '#lib/srs/rating.ts';
import type { ReviewEvent } from '#lib/srs/review-event.ts';
import { countedReviews, retentionOver } from './retention.ts';

const START = Date.UTC(2026, 0, 1, 12);
const boundary = { zone: 'UTC', rolloverHour: 4 };
const row = (id: string, days: number, minutes: number) => {
  const at = START + days * DAY_MILLIS + minutes * MINUTE_MILLIS;
  return { id, cardId: 'p/c', at, localDay: localDayOf(at, boundary), ...boundary, presetRevision: 'r' };
};
const answer = (id: string, days: number, rating: Rating, minutes = 0): ReviewEvent => ({
  ...row(id, days, minutes),
  kind: 'answer',
  rating,
  tookMillis: 1_000,
  seed: 1,
});
/** Graduates at once. */
const learnt = answer('a', 0, 'easy');
const counted = (...log: readonly ReviewEvent[]) => countedReviews(log, () => ({ ...DEFAULT_PARAMETERS, fuzz: false }));

test('learning a card is no review of it', () => {
  expect(counted(answer('a', 0, 'good'), answer('b', 0, 'good', 10))).toEqual([]);
});

test('a review counts, remembered unless it was Again', () => {
  expect(counted(learnt, answer('b', 8, 'hard'))).toEqual([{ day: '2026-01-09', mature: false, remembered: true }]);
  expect(counted(learnt, answer('b', 8, 'again'))).toEqual([{ day: '2026-01-09', mature: false, remembered: false }]);
});

test('of one card and day only the first counts', () => {
  const reviews = counted(learnt, answer('b', 8, 'again'), answer('c', 8, 'good', 10), answer('d', 8, 'again', 20));
  expect(reviews.map(({ remembered }) => remembered)).toEqual([false]);
});

test('what was undone does not count, and the answer after it does', () => {
  const undo: ReviewEvent = { ...row('u', 8, 1), kind: 'undo', undoes: 'b' };
  const reviews = counted(learnt, answer('b', 8, 'again'), undo, answer('c', 8, 'good', 2));
  expect(reviews.map(({ remembered }) => remembered)).toEqual([true]);
});

test('an interval of three weeks makes a card mature', () => {
  const reviews = counted(learnt, answer('b', 8, 'easy'), answer('c', 60, 'good'));
  expect(reviews.map(({ mature }) => mature)).toEqual([false, true]);
});

test('a period of seven days holds today and the six before it', () => {
  const review = (day: string) => ({ day, mature: false, remembered: true });
  const reviews = [review('2026-01-08'), review('2026-01-09'), review('2026-01-15')];
  expect(retentionOver(reviews, '2026-01-15', 7).all).toEqual({ remembered: 2, count: 2 });
  expect(retentionOver(reviews, '2026-01-15', null).all.count).toBe(3);
});

test('young and mature make up all', () => {
  const reviews = [
    { day: '2026-01-15', mature: true, remembered: false },
    { day: '2026-01-15', mature: false, remembered: true },
    { day: '2026-01-14', mature: false, remembered: false },
  ];
  expect(retentionOver(reviews, '2026-01-15', 30)).toEqual({
    all: { remembered: 1, count: 3 },
    young: { remembered: 1, count: 2 },
    mature: { remembered: 0, count: 1 },
  });
});
